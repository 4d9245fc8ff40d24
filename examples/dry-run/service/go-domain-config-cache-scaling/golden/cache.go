package main

import (
	"context"
	"fmt"
	"log/slog"
	"time"

	"github.com/redis/go-redis/v9"
)

// cache may be missing: the service works without one, only slower. So a
// failure is logged, never passed on to the caller.
type cache struct {
	client *redis.Client
	logger *slog.Logger
}

func newCache(url string, logger *slog.Logger) (*cache, error) {
	if url == "" {
		logger.Info("no REDIS_URL, working without a cache")
		return &cache{logger: logger}, nil
	}
	redis.SetLogger(clientLog{logger})
	options, err := redis.ParseURL(url)
	if err != nil {
		return nil, err
	}
	// Slower than this, it is no help.
	options.DialTimeout = 500 * time.Millisecond
	options.ReadTimeout = 200 * time.Millisecond
	options.WriteTimeout = 200 * time.Millisecond
	options.MaxRetries = -1
	return &cache{client: redis.NewClient(options), logger: logger}, nil
}

// count counts one more; the answer is false while there is no cache.
func (c *cache) count(ctx context.Context, key string) (int64, bool) {
	if c.client == nil {
		return 0, false
	}
	value, err := c.client.Incr(ctx, key).Result()
	if err != nil {
		c.logger.Warn("cache did not answer", "error", err)
		return 0, false
	}
	return value, true
}

func (c *cache) close() {
	if c.client == nil {
		return
	}
	if err := c.client.Close(); err != nil {
		c.logger.Warn("cache did not close", "error", err)
	}
}

// clientLog sends what the client library has to say where everything else goes.
type clientLog struct {
	logger *slog.Logger
}

func (l clientLog) Printf(ctx context.Context, format string, values ...any) {
	l.logger.DebugContext(ctx, fmt.Sprintf(format, values...))
}
