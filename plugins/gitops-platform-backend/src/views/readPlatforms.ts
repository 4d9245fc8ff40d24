import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  PlatformModel,
  SourceReading,
  UnreadablePlatform,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PageReader } from './PageReader';

/** The platforms that could be read, and those that could not with the reason. */
export interface ReadPlatforms {
  models: PlatformModel[];
  unreadable: UnreadablePlatform[];
  /** How current each platform is, by its name. */
  readings: ReadonlyMap<string, SourceReading>;
}

/** Reads platforms side by side. One that fails does not fail the others. */
export async function readPlatforms(
  reader: PageReader,
  names: string[],
  options: { logger: LoggerService; signal?: AbortSignal },
): Promise<ReadPlatforms> {
  const { logger, signal } = options;
  const results = await Promise.all(
    names.map(async name => ({
      name,
      ...(await reader.platform(name, signal)),
    })),
  );
  for (const { name, reading } of results) {
    if (reading.status !== 'ok') {
      logger.warn(`The platform '${name}' cannot be read: ${reading.message}`);
    }
  }
  return {
    models: results.flatMap(({ value }) => value ?? []),
    unreadable: results
      .filter(({ value }) => !value)
      .map(({ name, reading: { message, hint } }) => ({
        name,
        message,
        ...(hint && { hint }),
      })),
    readings: new Map(results.map(({ name, reading }) => [name, reading])),
  };
}
