package main

import (
	"net/http/httptest"
	"strings"
	"testing"

	"connectrpc.com/connect"

	giftv1 "gitlab.example.test/acme/api/gen/gift-api/go/gift/v1"
	"gitlab.example.test/acme/api/gen/gift-api/go/gift/v1/giftv1connect"
)

func TestAnswersTheAPI(t *testing.T) {
	s := newTestService(t)
	server := httptest.NewServer(s)
	defer server.Close()
	client := giftv1connect.NewGiftServiceClient(server.Client(), server.URL)

	response, err := client.GetGift(t.Context(), connect.NewRequest(&giftv1.GetGiftRequest{Id: "7"}))
	if err != nil {
		t.Fatal(err)
	}
	if id := response.Msg.GetGift().GetId(); id != "7" {
		t.Errorf("got the id %q", id)
	}

	_, err = client.GetGift(t.Context(), connect.NewRequest(&giftv1.GetGiftRequest{}))
	if connect.CodeOf(err) != connect.CodeInvalidArgument {
		t.Errorf("got %v", err)
	}

	route := `route="/gift.v1.GiftService/GetGift",status="200"} 1`
	if metrics := get(s, "/metrics").Body.String(); !strings.Contains(metrics, route) {
		t.Errorf("no metrics of the procedure: %s", route)
	}
}
