import type { PlannedChange, PlatformChange } from '../../../../changes';
import { sampleTree, settings, treesOf } from '../../__testUtils__/sampleTrees';
import { registryLayout } from '../../registryLayout';

/** Plans on the sample platform, with files of the changed repository replaced. */
export function planOnSample(
  change: PlatformChange,
  files: Record<string, string | undefined> = {},
): Promise<PlannedChange> {
  const repository = registryLayout.repositoryOf(change);
  const changed =
    repository.of === 'platform'
      ? 'gitops-config'
      : { 'game-engine': 'arcade' }[repository.service] ?? repository.service;
  const platform = sampleTree(
    'gitops-config',
    repository.of === 'platform' ? files : {},
  );
  return registryLayout.planChange(
    treesOf(
      platform,
      repository.of === 'platform'
        ? {}
        : { [repository.service]: sampleTree(changed, files) },
    ),
    settings,
    change,
  );
}
