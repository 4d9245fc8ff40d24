package main

import (
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"
)

func newTestService(t *testing.T) *service {
	t.Helper()
	config := configuration{serviceName: serviceName, version: "v1.2.3", environment: "test"}
	own := newRoutes(config)
	own["GET /broken"] = func(http.ResponseWriter, *http.Request) { panic("broken on purpose") }
	return newService(own, slog.New(slog.DiscardHandler))
}

func get(s http.Handler, path string) *httptest.ResponseRecorder {
	recorder := httptest.NewRecorder()
	s.ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, path, nil))
	return recorder
}

func TestAnswers(t *testing.T) {
	s := newTestService(t)
	for _, test := range []struct {
		path   string
		status int
		body   string
	}{
		{"/", http.StatusOK, `"version":"v1.2.3"`},
		{"/healthz", http.StatusOK, `"ok"`},
		{"/readyz", http.StatusOK, `"ready"`},
		{"/surprise", http.StatusNotFound, `"not found"`},
		{"/broken", http.StatusInternalServerError, `{"error":"internal error"}`},
	} {
		t.Run(test.path, func(t *testing.T) {
			response := get(s, test.path)
			if response.Code != test.status || !strings.Contains(response.Body.String(), test.body) {
				t.Errorf("got %d %s", response.Code, response.Body)
			}
		})
	}
}

func TestMeasuresRequestsByRouteNotByPath(t *testing.T) {
	s := newTestService(t)
	get(s, "/?page=2")
	get(s, "/surprise")

	metrics := get(s, "/metrics").Body.String()
	for _, line := range []string{
		`http_request_duration_seconds_count{method="GET",route="/",status="200"} 1`,
		`http_request_duration_seconds_count{method="GET",route="unknown",status="404"} 1`,
	} {
		if !strings.Contains(metrics, line) {
			t.Errorf("no line %s", line)
		}
	}
	if strings.Contains(metrics, "surprise") {
		t.Error("a path became a label")
	}
}

func TestIsAliveButNotReadyWhileItShutsDown(t *testing.T) {
	s := newTestService(t)
	s.stopAcceptingTraffic()

	if code := get(s, "/readyz").Code; code != http.StatusServiceUnavailable {
		t.Errorf("/readyz: %d", code)
	}
	if code := get(s, "/healthz").Code; code != http.StatusOK {
		t.Errorf("/healthz: %d", code)
	}
}

func TestFinishesARequestInProgressBeforeItStops(t *testing.T) {
	started := make(chan struct{})
	s := newService(routes{
		"GET /slow": func(w http.ResponseWriter, _ *http.Request) {
			close(started)
			time.Sleep(200 * time.Millisecond)
			_, _ = io.WriteString(w, "done")
		},
	}, slog.New(slog.DiscardHandler))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}

	ctx, terminate := context.WithCancel(context.Background())
	stopped := make(chan error, 1)
	config := configuration{shutdownTimeout: 5 * time.Second}
	go func() { stopped <- serve(ctx, listener, s, config, slog.New(slog.DiscardHandler)) }()

	body := make(chan string, 1)
	go func() {
		response, err := http.Get("http://" + listener.Addr().String() + "/slow")
		if err != nil {
			body <- err.Error()
			return
		}
		defer response.Body.Close()
		text, _ := io.ReadAll(response.Body)
		body <- string(text)
	}()

	<-started
	terminate()
	if text := <-body; text != "done" {
		t.Errorf("the request ended with %q", text)
	}
	if err := <-stopped; err != nil {
		t.Errorf("serve returned %v", err)
	}
}
