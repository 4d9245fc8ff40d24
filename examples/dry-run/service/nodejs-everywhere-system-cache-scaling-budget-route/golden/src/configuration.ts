export interface Configuration {
  serviceName: string;
  version: string;
  environment: string;
  port: number;
  logLevel: LogLevel;
  /** Between "not ready" and the end of accepting, so that the gateway can stop sending. */
  shutdownDelayMs: number;
  /** How long requests in progress may take after that. */
  shutdownTimeoutMs: number;
  /** Set by the chart; absent on a developer's machine. */
  redisUrl: string | undefined;
}

const SERVICE_NAME = 'price-service';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

type Variables = Record<string, string | undefined>;

/** Reads every variable in one place and fails with the name of a wrong one. */
export function readConfiguration(variables: Variables): Configuration {
  return {
    serviceName: variables.OTEL_SERVICE_NAME ?? SERVICE_NAME,
    version: variables.VERSION ?? 'development',
    environment: variables.ENVIRONMENT ?? 'local',
    port: wholeNumber(variables, 'PORT', 8080),
    logLevel: logLevel(variables),
    shutdownDelayMs: wholeNumber(variables, 'SHUTDOWN_DELAY_MS', 0),
    shutdownTimeoutMs: wholeNumber(variables, 'SHUTDOWN_TIMEOUT_MS', 20_000),
    redisUrl: variables.REDIS_URL,
  };
}

function wholeNumber(
  variables: Variables,
  name: string,
  fallback: number,
): number {
  const text = variables[name];
  if (text === undefined || text === '') {
    return fallback;
  }
  if (!/^\d{1,9}$/.test(text)) {
    throw new Error(`${name} must be a whole number, but is "${text}"`);
  }
  return Number(text);
}

function logLevel(variables: Variables): LogLevel {
  const text = variables.LOG_LEVEL ?? 'info';
  const level = LOG_LEVELS.find(known => known === text);
  if (!level) {
    throw new Error(
      `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}, but is "${text}"`,
    );
  }
  return level;
}
