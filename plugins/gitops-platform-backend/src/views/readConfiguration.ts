import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type {
  PlatformModel,
  PlatformService,
  ServiceConfiguration,
  SourceStatus,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/**
 * What the service's own repository says, or why it says nothing. A service
 * without a readable repository still has a place in the platform.
 */
export async function readConfiguration(
  platforms: PlatformReader,
  found: { model: PlatformModel; service: PlatformService },
  options: { logger: LoggerService; signal?: AbortSignal },
): Promise<{ configuration?: ServiceConfiguration; source: SourceStatus }> {
  const { model, service } = found;
  const { logger, signal } = options;
  try {
    const configuration = await platforms.readService(model, service.name, {
      signal,
    });
    return {
      configuration,
      source: { source: 'service-repository', status: 'ok' },
    };
  } catch (error) {
    signal?.throwIfAborted();
    const { message } = toError(error);
    logger.warn(
      `The configuration of service '${service.name}' of platform '${model.name}' cannot be read: ${message}`,
    );
    return {
      source: {
        source: 'service-repository',
        status: 'error',
        message,
        hint: `Check that ${service.repoUrl} exists, holds the folder ${service.path}, and can be read with the token of its git host.`,
      },
    };
  }
}
