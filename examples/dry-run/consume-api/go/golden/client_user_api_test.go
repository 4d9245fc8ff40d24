package main

import (
	"context"
	"net/http"
	"net/http/httptest"
	"testing"

	"connectrpc.com/connect"

	userv1 "gitlab.example.test/acme/api/gen/user-api/go/user/v1"
	"gitlab.example.test/acme/api/gen/user-api/go/user/v1/userv1connect"
)

// fakeUserAPI answers in place of user-api.
type fakeUserAPI struct {
	userv1connect.UnimplementedUserServiceHandler
	calls int
}

func (f *fakeUserAPI) CreateUser(
	context.Context,
	*connect.Request[userv1.CreateUserRequest],
) (*connect.Response[userv1.CreateUserResponse], error) {
	f.calls++
	return connect.NewResponse(&userv1.CreateUserResponse{}), nil
}

func TestCallsUserAPI(t *testing.T) {
	fake := &fakeUserAPI{}
	mux := http.NewServeMux()
	mux.Handle(userv1connect.NewUserServiceHandler(fake))
	server := httptest.NewServer(mux)
	defer server.Close()

	request := connect.NewRequest(&userv1.CreateUserRequest{})
	if _, err := newUserAPI(server.URL).CreateUser(t.Context(), request); err != nil {
		t.Fatal(err)
	}
	if fake.calls != 1 {
		t.Errorf("called %d times", fake.calls)
	}
}
