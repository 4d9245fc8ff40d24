import { sourceUrl } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlannedChange, PlatformChange } from '../changes';
import { oneLine } from '../changes/markdown';
import { GitHostError } from '../gitlab';
import type { GitLabProject } from '../gitlab/GitLabProject';
import { resolveHead } from '../gitlab/GitLabTree';
import type { FileEdit, PlatformLayout } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { commitMessage, entryId } from './commitMessage';
import { EditableTree } from './EditableTree';
import { GitLabChangeTrees } from './GitLabChangeTrees';
import { GitLabServices } from './GitLabServices';
import type { ChangeRequest } from './PlatformDelivery';

/** A change together with the state of the repositories that it was planned on. */
export interface PlannedDelivery {
  planned: PlannedChange;
  trees: GitLabChangeTrees;
  /** Of the repository that is changed. */
  tree: EditableTree;
  /** The files that get other contents, the most telling first; none where all stay as they are. */
  edits: FileEdit[];
}

/** One change on its way to one repository. */
export class ChangeTask {
  readonly change: PlatformChange;
  /** Value of the trailer of our commits. */
  readonly entry: string;

  /**
   * @param platform - the project of the platform's repository
   * @param openProject - opens the project that a service's clone address names
   */
  constructor(
    private readonly platform: GitLabProject,
    private readonly openProject: (repoUrl: string) => GitLabProject,
    readonly settings: PlatformSettings,
    readonly layout: PlatformLayout,
    readonly request: ChangeRequest,
  ) {
    this.change = request.change;
    this.entry = entryId(settings.name, request.change);
  }

  /** Plans the change on the present heads of the branches. */
  async plan(): Promise<PlannedDelivery> {
    const head = await resolveHead(this.platform, this.settings);
    return this.planOn(
      new GitLabChangeTrees(
        new EditableTree(head, this.platform, this.settings.branch),
        new GitLabServices(this.openProject),
      ),
      this.change,
    );
  }

  /** Plans the same again, on another commit of the repository that is changed. */
  async planAt(
    { trees, tree, planned }: PlannedDelivery,
    revision: string,
  ): Promise<PlannedDelivery> {
    const { repository, change } = planned;
    return this.planOn(
      repository.of === 'platform'
        ? trees.withPlatform(tree.at(revision))
        : trees.withService(repository.service, tree.at(revision)),
      change,
    );
  }

  /** Title of the merge request, and subject of the commit. */
  titleOf({ planned }: PlannedDelivery): string {
    return oneLine(this.request.title ?? '') || oneLine(planned.title);
  }

  messageOf(plan: PlannedDelivery): string {
    return commitMessage({
      platform: this.settings.name,
      title: this.titleOf(plan),
      change: plan.planned.change,
      requestedBy: this.request.requestedBy,
      taskUrl: this.request.taskUrl,
    });
  }

  /** Reads the files back from the commit and compares them byte by byte. */
  async verify({ tree, edits }: PlannedDelivery, commit: string) {
    const written = await Promise.all(
      edits.map(({ file }) => tree.project.readText(file, commit)),
    );
    const wrong = edits.find(({ text }, index) => text !== written[index]);
    if (wrong) {
      const { host, project } = tree.repository;
      throw new GitHostError({
        kind: 'unexpected',
        host,
        project,
        reason: `${wrong.file} at ${commit} of project ${project} on ${host} is not what was written`,
        hint: 'Look for a proxy or a push hook that changes contents',
      });
    }
  }

  private async planOn(
    trees: GitLabChangeTrees,
    change: PlatformChange,
  ): Promise<PlannedDelivery> {
    const planned = await this.layout.planChange(trees, this.settings, change);
    return {
      planned,
      trees,
      tree:
        planned.repository.of === 'platform'
          ? trees.platform
          : trees.openedService(planned.repository.service),
      edits: changedFiles(planned),
    };
  }
}

/** The files that get other contents. */
export function changedFiles<Edit extends Pick<FileEdit, 'outcome'>>({
  edits,
}: {
  edits: Edit[];
}): Edit[] {
  return edits.filter(
    ({ outcome }) => outcome !== 'unchanged' && outcome !== 'conflict',
  );
}

/** Page of the entry that a change is about. */
export function entryUrl({ tree, planned }: PlannedDelivery): string {
  const [{ file, position }] = planned.edits;
  return sourceUrl(tree.repository, { file, line: position?.line });
}
