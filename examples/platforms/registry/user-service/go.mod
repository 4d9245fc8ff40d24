module gitlab.example.test/acme/services/user-service

go 1.25
