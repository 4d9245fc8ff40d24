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
	s := newService(slog.New(slog.DiscardHandler))
	cache, err := newCache("", slog.New(slog.DiscardHandler))
	if err != nil {
		t.Fatal(err)
	}
	addRoutes(s.mux, config, cache)
	s.mux.HandleFunc("GET /broken", func(http.ResponseWriter, *http.Request) { panic("broken on purpose") })
	return s
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
		{"/surprise", http.StatusNotFound, "404 page not found"},
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

func TestAbortsAnAnswerThatFailedHalfWay(t *testing.T) {
	s := newTestService(t)
	s.mux.HandleFunc("GET /half", func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "half an answer")
		panic("broken on purpose")
	})
	server := httptest.NewServer(s)
	defer server.Close()

	response, err := http.Get(server.URL + "/half")
	if err == nil {
		defer response.Body.Close()
		_, err = io.ReadAll(response.Body)
	}
	if err == nil {
		t.Error("the caller took it for a whole answer")
	}
}

func TestRefusesABodyWithoutEnd(t *testing.T) {
	s := newTestService(t)
	s.mux.HandleFunc("POST /", func(_ http.ResponseWriter, r *http.Request) {
		if _, err := io.ReadAll(r.Body); err == nil {
			t.Error("read all of it")
		}
	})
	body := strings.NewReader(strings.Repeat("x", maxBodyBytes+1))
	s.ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodPost, "/", body))
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
	s := newService(slog.New(slog.DiscardHandler))
	s.mux.HandleFunc("GET /slow", func(w http.ResponseWriter, _ *http.Request) {
		close(started)
		time.Sleep(200 * time.Millisecond)
		_, _ = io.WriteString(w, "done")
	})
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}

	ctx, terminate := context.WithCancel(context.Background())
	stopped := make(chan error, 1)
	config := configuration{shutdownTimeout: 5 * time.Second}
	go func() { stopped <- serve(ctx, listener, s, config) }()

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
