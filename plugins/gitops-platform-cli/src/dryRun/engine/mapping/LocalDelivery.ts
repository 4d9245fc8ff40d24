import { NotImplementedError } from '@backstage/errors';
import {
  ChangeConflictError,
  checkoutTree,
  DRY_RUN_PROJECT_ID,
  type ChangeRequest,
  type ChangeTrees,
  type DeliveryResult,
  type PlannedChange,
  type PlatformDelivery,
  type PlatformTree,
  type MergedChange,
  type RefreshResult,
  writeToCheckout,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { LocalPlatforms } from './LocalPlatforms';
import { serviceOf } from './serviceOf';

/**
 * Computes what a delivery would do. Mapped checkouts are never written to; a
 * checkout in the workspace of the task is, as that is what the case produces.
 */
export class LocalDelivery implements PlatformDelivery {
  constructor(
    private readonly platforms: Pick<
      LocalPlatforms,
      'settingsOf' | 'layoutOf' | 'openTree' | 'treeAt'
    >,
  ) {}

  async deliver(request: ChangeRequest): Promise<DeliveryResult> {
    const { platform, change, mode, directory } = request;
    const settings = this.platforms.settingsOf(platform);
    const layout = this.platforms.layoutOf(platform);
    const repository = layout.repositoryOf(change);
    const mapped = await this.platforms.openTree(platform);
    const inWorkspace = (tree: PlatformTree) =>
      mode === 'workspace' && directory
        ? checkoutTree(directory, tree.repository)
        : tree;
    const opened = new Map<string, PlatformTree>();
    const trees: ChangeTrees = {
      platform: repository.of === 'platform' ? inWorkspace(mapped) : mapped,
      ofService: async (model, name) => {
        const { repoUrl, path } = serviceOf(model, name);
        const tree = this.platforms.treeAt(repoUrl, path);
        const chosen =
          repository.of === 'service' && repository.service === name
            ? inWorkspace(tree)
            : tree;
        opened.set(name, chosen);
        return chosen;
      },
      projectIdOf: async () => String(DRY_RUN_PROJECT_ID),
    };
    const planned = await layout.planChange(trees, settings, change);
    if (planned.outcome === 'conflict') {
      throw new ChangeConflictError(
        planned,
        mode === 'workspace' ? 'in the workspace' : 'in the mapped checkout',
        'Use the values that are there, or choose another name for the case',
      );
    }
    if (mode === 'workspace' && directory) {
      await writeToCheckout(directory, planned);
    }
    const written =
      repository.of === 'service'
        ? opened.get(repository.service) ?? mapped
        : mapped;
    return resultOf(planned, written);
  }

  async refreshOpenMergeRequests(): Promise<RefreshResult[]> {
    throw new NotImplementedError('A checkout has no merge requests');
  }

  async openRegistration(): Promise<undefined> {
    throw new NotImplementedError('A checkout has no merge requests');
  }

  async mergedChanges(): Promise<MergedChange[]> {
    throw new NotImplementedError('A checkout has no merge requests');
  }
}

function resultOf(
  planned: PlannedChange,
  { repository }: PlatformTree,
): DeliveryResult {
  const changed = planned.edits.filter(
    ({ outcome }) => outcome !== 'unchanged',
  );
  const told = changed.length > 0 ? changed : planned.edits;
  const [{ file, position }] = told;
  const { url, branch } = repository;
  return {
    outcome: planned.outcome as DeliveryResult['outcome'],
    diff: changed.map(({ diff }) => diff).join(''),
    files: told.map(edit => edit.file),
    position,
    repositoryUrl: url,
    // Only what is there already has a page without anything being sent.
    ...(planned.outcome === 'unchanged' && {
      url: `${url}/-/blob/${branch}/${file}${
        position ? `#L${position.line}` : ''
      }`,
    }),
    followUps: planned.followUps,
    notes: [],
  };
}
