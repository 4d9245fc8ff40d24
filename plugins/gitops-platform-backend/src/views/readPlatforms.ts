import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  PlatformModel,
  UnreadablePlatform,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** The platforms that could be read, and those that could not with the reason. */
export interface ReadPlatforms {
  models: PlatformModel[];
  unreadable: UnreadablePlatform[];
}

/** Reads platforms side by side. One that fails does not fail the others. */
export async function readPlatforms(
  platforms: PlatformReader,
  names: string[],
  options: { logger: LoggerService; signal?: AbortSignal },
): Promise<ReadPlatforms> {
  const { logger, signal } = options;
  const models: PlatformModel[] = [];
  const unreadable: UnreadablePlatform[] = [];

  const results = await Promise.allSettled(
    names.map(name => platforms.read(name, { signal })),
  );
  signal?.throwIfAborted();
  results.forEach((result, index) => {
    if (result.status === 'fulfilled') {
      models.push(result.value);
      return;
    }
    const { message } = toError(result.reason);
    logger.warn(`The platform '${names[index]}' cannot be read: ${message}`);
    unreadable.push({ name: names[index], message });
  });
  return { models, unreadable };
}
