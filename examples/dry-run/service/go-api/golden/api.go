package main

import (
	"context"
	"errors"
	"net/http"

	"connectrpc.com/connect"

	giftv1 "gitlab.example.test/acme/api/gen/gift-api/go/gift/v1"
	"gitlab.example.test/acme/api/gen/gift-api/go/gift/v1/giftv1connect"
)

// api answers gift-api. Without a method of its own, a procedure of the
// contract is answered with "unimplemented".
type api struct {
	giftv1connect.UnimplementedGiftServiceHandler
}

// GetGift is an example, until the contract is your own.
func (api) GetGift(
	_ context.Context,
	request *connect.Request[giftv1.GetGiftRequest],
) (*connect.Response[giftv1.GetGiftResponse], error) {
	id := request.Msg.GetId()
	if id == "" {
		return nil, connect.NewError(connect.CodeInvalidArgument, errors.New("id is empty"))
	}
	return connect.NewResponse(&giftv1.GetGiftResponse{
		Gift: &giftv1.Gift{Id: id, DisplayName: "Gift " + id},
	}), nil
}

// addAPI adds a route for each procedure, so that each has metrics of its own.
func addAPI(mux *http.ServeMux) {
	path, handler := giftv1connect.NewGiftServiceHandler(api{})
	methods := giftv1.File_gift_v1_gift_proto.Services().ByName("GiftService").Methods()
	for i := range methods.Len() {
		mux.Handle("POST "+path+string(methods.Get(i).Name()), handler)
	}
}
