package main

import (
	"encoding/json"
	"net/http"
)

// addRoutes is what this service is for. Probes and metrics are in service.go.
// The path of a pattern is also the "route" label of the metrics.
func addRoutes(mux *http.ServeMux, config configuration, cache *cache) {
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		body := map[string]any{
			"service":     config.serviceName,
			"version":     config.version,
			"environment": config.environment,
		}
		if requests, ok := cache.count(r.Context(), "requests"); ok {
			body["requests"] = requests
		}
		sendJSON(w, http.StatusOK, body)
	})
}

// sendJSON has nowhere to report a caller that is gone, so it does not.
func sendJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
