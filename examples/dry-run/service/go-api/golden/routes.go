package main

import (
	"encoding/json"
	"net/http"
)

// addRoutes is what this service is for. Probes and metrics are in service.go.
// The path of a pattern is also the "route" label of the metrics.
func addRoutes(mux *http.ServeMux, config configuration) {
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		sendJSON(w, http.StatusOK, map[string]any{
			"service":     config.serviceName,
			"version":     config.version,
			"environment": config.environment,
		})
	})
	addAPI(mux)
}

// sendJSON has nowhere to report a caller that is gone, so it does not.
func sendJSON(w http.ResponseWriter, status int, body any) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_ = json.NewEncoder(w).Encode(body)
}
