import { pino, type Logger } from 'pino';
import type { Configuration } from './configuration.ts';

export type { Logger };

/** One JSON object per line on standard output. */
export function createLogger(configuration: Configuration): Logger {
  return pino({
    level: configuration.logLevel,
    base: {
      service: configuration.serviceName,
      version: configuration.version,
      environment: configuration.environment,
    },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: label => ({ level: label }) },
    redact: ['request.headers.authorization', 'request.headers.cookie'],
  });
}
