import type { LoggerService } from '@backstage/backend-plugin-api';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformSettings } from '../settings/PlatformSettings';

/**
 * Names the sections of app-config.yaml that are for an environment which the
 * platform does not have. It is a warning, since an environment may leave the
 * platform's repository at any time, and the others still work.
 */
export function warnOfUnknownEnvironments(
  logger: Pick<LoggerService, 'warn'>,
  { environmentSections = [] }: PlatformSettings,
  { environments }: Pick<PlatformModel, 'environments'>,
): void {
  const known = environments.map(({ name }) => name);
  for (const { key, environment } of environmentSections) {
    if (!known.includes(environment)) {
      logger.warn(
        `${key} is for an environment that the platform does not have; it has ${
          known.join(', ') || 'none'
        }`,
      );
    }
  }
}
