module gitlab.example.test/acme/notification-service

go 1.25
