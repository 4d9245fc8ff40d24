import type { LoggerService } from '@backstage/backend-plugin-api';
import type {
  PlatformModel,
  PlatformService,
  ServiceConfiguration,
  SourceStatus,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PageReader } from './PageReader';
import { sourceStatus } from './sourceStatus';

/**
 * What the service's own repository says, or why it says nothing. A service
 * without a readable repository still has a place in the platform.
 */
export async function readConfiguration(
  reader: PageReader,
  found: { model: PlatformModel; service: PlatformService },
  options: { logger: LoggerService; signal?: AbortSignal },
): Promise<{ configuration?: ServiceConfiguration; source: SourceStatus }> {
  const { model, service } = found;
  const { logger, signal } = options;
  const { reading, value } = await reader.service(model, service.name, signal);
  if (reading.status !== 'ok') {
    logger.warn(
      `The configuration of service '${service.name}' of platform '${model.name}' cannot be read: ${reading.message}`,
    );
  }
  return {
    ...(value && { configuration: value }),
    source: sourceStatus('service-repository', {
      ...reading,
      ...(reading.status !== 'ok' && {
        hint:
          reading.hint ??
          `Check that ${service.repoUrl} exists, holds the folder ${service.path}, and can be read with the token of its git host.`,
      }),
    }),
  };
}
