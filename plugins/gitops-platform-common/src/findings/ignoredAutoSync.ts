import type { PlatformModel } from '../model';
import type { ConfigurationFinding } from './ConfigurationFinding';

/** Environments that people deploy to by hand, as they think. */
export function ignoredAutoSync({
  autoSyncOverride,
  environments,
  repository,
}: PlatformModel): ConfigurationFinding[] {
  if (!autoSyncOverride) {
    return [];
  }
  return environments
    .filter(({ enabled, autoSync }) => enabled && !autoSync)
    .map(({ name }) => ({
      rule: 'ignored-auto-sync',
      environment: name,
      path: ['environments', name, 'autoSync'],
      file: {
        file: autoSyncOverride.file,
        repositoryUrl: repository.url,
        branch: repository.branch,
      },
      line: autoSyncOverride.line,
    }));
}
