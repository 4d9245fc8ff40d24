package main

import (
	"log/slog"
	"strings"
	"testing"
)

func variables(values map[string]string) lookup {
	return func(name string) (string, bool) {
		value, ok := values[name]
		return value, ok
	}
}

func TestDefaultsForADeveloperMachine(t *testing.T) {
	config, err := readConfiguration(variables(nil))
	if err != nil {
		t.Fatal(err)
	}
	if config.serviceName != serviceName || config.port != 8080 || config.logLevel != slog.LevelInfo {
		t.Errorf("unexpected defaults: %+v", config)
	}
}

func TestReadsWhatThePlatformSets(t *testing.T) {
	config, err := readConfiguration(variables(map[string]string{
		"PORT":        "9090",
		"LOG_LEVEL":   "debug",
		"ENVIRONMENT": "somewhere",
	}))
	if err != nil {
		t.Fatal(err)
	}
	if config.port != 9090 || config.logLevel != slog.LevelDebug || config.environment != "somewhere" {
		t.Errorf("unexpected values: %+v", config)
	}
}

func TestRefusesWrongValues(t *testing.T) {
	for _, test := range []struct{ variable, value string }{
		{"PORT", "eighty"},
		{"PORT", "-1"},
		{"SHUTDOWN_DELAY_MS", "5s"},
		{"LOG_LEVEL", "loud"},
	} {
		t.Run(test.variable+"="+test.value, func(t *testing.T) {
			_, err := readConfiguration(variables(map[string]string{test.variable: test.value}))
			if err == nil || !strings.HasPrefix(err.Error(), test.variable+" must be") {
				t.Errorf("unexpected error: %v", err)
			}
		})
	}
}
