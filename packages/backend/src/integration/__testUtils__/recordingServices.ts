import {
  coreServices,
  createServiceFactory,
  type AuditorService,
  type CacheService,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import type { JsonValue } from '@backstage/types';

/** Takes what plugins log, with every field. */
export function recordingLogger(lines: string[]) {
  const write =
    (level: string): RootLoggerService['info'] =>
    (message, fields) => {
      lines.push(`${level} ${message} ${JSON.stringify(fields ?? {})}`);
    };
  const logger: RootLoggerService = {
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    debug: write('debug'),
    child: () => logger,
  };
  return createServiceFactory({
    service: coreServices.rootLogger,
    deps: {},
    factory: () => logger,
  });
}

/** Takes what is audited, with every field; requests are known by their address. */
export function recordingAuditor(lines: string[]) {
  const auditor: AuditorService = {
    async createEvent({ request, ...event }) {
      lines.push(JSON.stringify({ ...event, url: request?.originalUrl }));
      const end = (outcome: string) => async (result?: object) => {
        lines.push(
          JSON.stringify({
            outcome,
            ...result,
            ...(result && 'error' in result && { error: String(result.error) }),
          }),
        );
      };
      return { success: end('success'), fail: end('fail') };
    },
  };
  return createServiceFactory({
    service: coreServices.auditor,
    deps: {},
    factory: () => auditor,
  });
}

/** A cache in memory that takes every key and entry that is put into it. */
export function recordingCache(lines: string[]) {
  const entries = new Map<string, string>();
  const cache: CacheService = {
    async get<T extends JsonValue>(key: string) {
      const text = entries.get(key);
      return text === undefined ? undefined : (JSON.parse(text) as T);
    },
    async set(key, value) {
      const text = JSON.stringify(value);
      lines.push(`${key} ${text}`);
      entries.set(key, text);
    },
    async delete(key) {
      entries.delete(key);
    },
    withOptions: () => cache,
  };
  return createServiceFactory({
    service: coreServices.cache,
    deps: {},
    factory: () => cache,
  });
}
