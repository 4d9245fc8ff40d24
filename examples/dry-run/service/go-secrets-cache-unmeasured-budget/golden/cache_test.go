package main

import (
	"log/slog"
	"testing"
)

func TestWorksWithoutACache(t *testing.T) {
	for _, url := range []string{"", "redis://127.0.0.1:1"} {
		t.Run(url, func(t *testing.T) {
			c, err := newCache(url, slog.New(slog.DiscardHandler))
			if err != nil {
				t.Fatal(err)
			}
			defer c.close()
			if value, ok := c.count(t.Context(), "requests"); ok {
				t.Errorf("counted %d without a cache", value)
			}
		})
	}
}

func TestRefusesAWrongAddress(t *testing.T) {
	if _, err := newCache("http://cache", slog.New(slog.DiscardHandler)); err == nil {
		t.Error("expected an error")
	}
}
