package main

import (
	"net/http"
	"time"

	"gitlab.example.test/acme/api/gen/user-api/go/user/v1/userv1connect"
)

// newUserAPI calls user-api at the given address, over Connect. A
// call that takes longer than its context allows, or half a minute, fails.
func newUserAPI(address string) userv1connect.UserServiceClient {
	return userv1connect.NewUserServiceClient(&http.Client{Timeout: 30 * time.Second}, address)
}
