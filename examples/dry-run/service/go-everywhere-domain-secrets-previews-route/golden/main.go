package main

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run() error {
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM, os.Interrupt)
	defer stop()

	config, err := readConfiguration(os.LookupEnv)
	if err != nil {
		return err
	}
	logger := slog.New(slog.NewJSONHandler(os.Stdout, &slog.HandlerOptions{Level: config.logLevel})).With(
		"service", config.serviceName,
		"version", config.version,
		"environment", config.environment,
	)
	for _, name := range secretNames {
		if _, ok := config.secrets[name]; !ok {
			logger.Warn("secret is not set", "variable", name)
		}
	}

	listener, err := net.Listen("tcp", fmt.Sprintf(":%d", config.port))
	if err != nil {
		return err
	}
	s := newService(logger)
	addRoutes(s.mux, config)
	return serve(ctx, listener, s, config)
}

// serve answers requests until ctx ends, and then stops without losing one: not
// ready first, then a pause in which the gateway notices, then no new
// connections, then the end of those in progress.
func serve(ctx context.Context, listener net.Listener, s *service, config configuration) error {
	server := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: 10 * time.Second,
		// A handler that streams lifts these two with http.ResponseController.
		ReadTimeout:  30 * time.Second,
		WriteTimeout: time.Minute,
		// The gateway, not the service, ends idle connections: otherwise it
		// may send into one that is being closed.
		IdleTimeout: 2 * time.Minute,
		ErrorLog:    slog.NewLogLogger(s.logger.Handler(), slog.LevelWarn),
	}

	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	s.logger.Info("listening", "address", listener.Addr().String())

	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}

	s.stopAcceptingTraffic()
	s.logger.Info("shutting down")
	time.Sleep(config.shutdownDelay)

	timeout, cancel := context.WithTimeout(context.Background(), config.shutdownTimeout)
	defer cancel()
	err := server.Shutdown(timeout)
	if errors.Is(err, context.DeadlineExceeded) {
		s.logger.Warn("requests did not end in time, closing their connections")
		err = server.Close()
	}
	s.logger.Info("stopped")
	return err
}
