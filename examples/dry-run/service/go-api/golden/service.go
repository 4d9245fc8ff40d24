package main

import (
	"log/slog"
	"net/http"
	"runtime/debug"
	"strconv"
	"strings"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// No request needs a longer body; a handler that does limits it itself.
const maxBodyBytes = 1 << 20

// service is an http.Handler with probes, metrics and logs around the routes
// that are added to its mux.
type service struct {
	mux      *http.ServeMux
	logger   *slog.Logger
	duration *prometheus.HistogramVec
	stopping atomic.Bool
}

func newService(logger *slog.Logger) *service {
	// A registry per service, so that tests do not share one.
	registry := prometheus.NewRegistry()
	s := &service{
		mux:    http.NewServeMux(),
		logger: logger,
		duration: prometheus.NewHistogramVec(prometheus.HistogramOpts{
			Name:    "http_request_duration_seconds",
			Help:    "Duration of HTTP requests",
			Buckets: prometheus.DefBuckets,
		}, []string{"method", "route", "status"}),
	}
	registry.MustRegister(
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
		s.duration,
	)

	s.mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) {
		sendJSON(w, http.StatusOK, map[string]string{"status": "ok"})
	})
	s.mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, _ *http.Request) {
		if s.stopping.Load() {
			sendJSON(w, http.StatusServiceUnavailable, map[string]string{"status": "shutting down"})
			return
		}
		sendJSON(w, http.StatusOK, map[string]string{"status": "ready"})
	})
	s.mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{EnableOpenMetrics: true}))
	return s
}

// stopAcceptingTraffic makes /readyz answer 503; everything else keeps working.
func (s *service) stopAcceptingTraffic() {
	s.stopping.Store(true)
}

func (s *service) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	start := time.Now()
	recorder := &statusRecorder{ResponseWriter: w, status: http.StatusOK}
	r.Body = http.MaxBytesReader(recorder, r.Body, maxBodyBytes)

	defer func() {
		failure := recover()
		if failure != nil && failure != http.ErrAbortHandler {
			s.logger.Error("request failed", "error", failure, "stack", string(debug.Stack()))
			if !recorder.written {
				sendJSON(recorder, http.StatusInternalServerError, map[string]string{"error": "internal error"})
				failure = nil
			}
		}
		s.observe(r, recorder.status, time.Since(start))
		if failure != nil {
			// Half an answer must not look like a whole one.
			panic(http.ErrAbortHandler)
		}
	}()
	s.mux.ServeHTTP(recorder, r)
}

func (s *service) observe(r *http.Request, status int, duration time.Duration) {
	// An unknown path must not become a label: anybody could fill the memory.
	route := "unknown"
	if r.Pattern != "" {
		_, path, _ := strings.Cut(r.Pattern, "/")
		route = "/" + strings.TrimSuffix(path, "{$}")
	}
	s.duration.WithLabelValues(knownMethod(r.Method), route, strconv.Itoa(status)).Observe(duration.Seconds())

	level := slog.LevelInfo
	switch route {
	case "/healthz", "/readyz", "/metrics":
		level = slog.LevelDebug
	}
	s.logger.Log(r.Context(), level, "request",
		"method", r.Method,
		"path", r.URL.Path,
		"status", status,
		"durationMs", duration.Milliseconds(),
	)
}

// knownMethod keeps invented methods out of the labels.
func knownMethod(method string) string {
	switch method {
	case http.MethodGet, http.MethodHead, http.MethodPost, http.MethodPut,
		http.MethodPatch, http.MethodDelete, http.MethodOptions:
		return method
	}
	return "other"
}

// statusRecorder remembers the status for the log and the metrics.
type statusRecorder struct {
	http.ResponseWriter
	status  int
	written bool
}

func (r *statusRecorder) WriteHeader(status int) {
	if !r.written {
		r.status = status
		r.written = true
	}
	r.ResponseWriter.WriteHeader(status)
}

func (r *statusRecorder) Write(body []byte) (int, error) {
	r.written = true
	return r.ResponseWriter.Write(body)
}

// Flush sends what is there, for handlers that stream.
func (r *statusRecorder) Flush() {
	r.written = true
	_ = http.NewResponseController(r.ResponseWriter).Flush()
}

// Unwrap lets http.ResponseController reach the connection.
func (r *statusRecorder) Unwrap() http.ResponseWriter {
	return r.ResponseWriter
}
