package main

import (
	"fmt"
	"log/slog"
	"strconv"
	"time"
)

const serviceName = "stock-service"

// secretNames are declared in .cicd/{environment}.yaml.
var secretNames = []string{
	"DATABASE_URL",
	"SIGNING_KEY",
}

// configuration is everything that the service reads from its environment.
type configuration struct {
	serviceName string
	version     string
	environment string
	port        int
	logLevel    slog.Level

	// Between "not ready" and the end of accepting, so that the gateway can stop sending.
	shutdownDelay time.Duration
	// How long requests in progress may take after that.
	shutdownTimeout time.Duration

	// Set by the chart; empty on a developer's machine.
	redisURL string

	// From Vault. A preview has none, so each may be missing.
	secrets map[string]string
}

// lookup is os.LookupEnv, or a map in a test.
type lookup func(name string) (string, bool)

// readConfiguration reads every variable in one place and names a wrong one.
func readConfiguration(variables lookup) (configuration, error) {
	result := configuration{
		serviceName: text(variables, "OTEL_SERVICE_NAME", serviceName),
		version:     text(variables, "VERSION", "development"),
		environment: text(variables, "ENVIRONMENT", "local"),
	}
	result.redisURL = text(variables, "REDIS_URL", "")
	result.secrets = map[string]string{}
	for _, name := range secretNames {
		if value := text(variables, name, ""); value != "" {
			result.secrets[name] = value
		}
	}

	level := text(variables, "LOG_LEVEL", "info")
	if err := result.logLevel.UnmarshalText([]byte(level)); err != nil {
		return configuration{}, fmt.Errorf("LOG_LEVEL must be one of debug, info, warn, error, but is %q", level)
	}

	var err error
	if result.port, err = number(variables, "PORT", 8080); err != nil {
		return configuration{}, err
	}
	delay, err := number(variables, "SHUTDOWN_DELAY_MS", 0)
	if err != nil {
		return configuration{}, err
	}
	timeout, err := number(variables, "SHUTDOWN_TIMEOUT_MS", 20_000)
	if err != nil {
		return configuration{}, err
	}
	result.shutdownDelay = time.Duration(delay) * time.Millisecond
	result.shutdownTimeout = time.Duration(timeout) * time.Millisecond
	return result, nil
}

func text(variables lookup, name, fallback string) string {
	if value, ok := variables(name); ok && value != "" {
		return value
	}
	return fallback
}

func number(variables lookup, name string, fallback int) (int, error) {
	value := text(variables, name, strconv.Itoa(fallback))
	parsed, err := strconv.Atoi(value)
	if err != nil || parsed < 0 {
		return 0, fmt.Errorf("%s must be a whole number, but is %q", name, value)
	}
	return parsed, nil
}
