import type { JsonObject } from '@backstage/types';
import type { UrlMapping } from './mapping/UrlMap';

/** Hosts that the engine knows without configuration. */
const KNOWN_HOSTS = new Set([
  'github.com',
  'gitlab.com',
  'bitbucket.org',
  'dev.azure.com',
]);

/**
 * The configuration that the engine runs with: what the user gave, with fixed
 * surroundings, and with an integration for the host of every mapping, so that
 * filters such as `parseRepoUrl` accept it. There are no tokens: nothing could
 * be done with them.
 */
export function engineConfiguration(
  given: JsonObject,
  {
    workingDirectory,
    mappings,
  }: { workingDirectory: string; mappings: UrlMapping[] },
): JsonObject {
  const backend = objectOf(given.backend);
  return {
    ...given,
    app: { baseUrl: 'https://portal.example.test', ...objectOf(given.app) },
    backend: {
      ...backend,
      baseUrl: backend.baseUrl ?? 'https://portal.example.test',
      workingDirectory,
      database: { client: 'better-sqlite3', connection: ':memory:' },
    },
    scaffolder: {
      ...objectOf(given.scaffolder),
      // No worker looks for real tasks.
      concurrentTasksLimit: 0,
      taskRecovery: { enabled: false },
    },
    integrations: withMappedHosts(objectOf(given.integrations), mappings),
  };
}

function withMappedHosts(
  integrations: JsonObject,
  mappings: UrlMapping[],
): JsonObject {
  const configured = new Set(
    Object.values(integrations)
      .flat()
      .map(entry => objectOf(entry).host),
  );
  const missing = new Set(
    mappings
      .map(({ url }) => new URL(url).host)
      .filter(host => !configured.has(host) && !KNOWN_HOSTS.has(host)),
  );
  const gitlab = [integrations.gitlab ?? []].flat();
  return {
    ...integrations,
    gitlab: [
      ...gitlab,
      ...[...missing].map(host => ({
        host,
        baseUrl: `https://${host}`,
        apiBaseUrl: `https://${host}/api/v4`,
      })),
    ],
  };
}

function objectOf(value: unknown): JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonObject)
    : {};
}
