import { sourceUrl } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitLabProject } from '../gitlab/GitLabProject';
import { resolveHead } from '../gitlab/GitLabTree';
import { GitHostError } from '../gitlab';
import type { FileEdit, PlatformLayout, ServiceRegistration } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { commitMessage, entryId, oneLine } from './commitMessage';
import { EditableTree } from './EditableTree';
import type { RegistrationRequest } from './PlatformDelivery';

/** An edit together with the state of the repository that it was computed from. */
export interface PlannedEdit {
  tree: EditableTree;
  edit: FileEdit;
}

/** One registration on its way to one repository. */
export class RegistrationTask {
  readonly registration: ServiceRegistration;
  readonly title: string;
  /** Value of the trailer of our commits. */
  readonly entry: string;

  constructor(
    readonly project: GitLabProject,
    readonly settings: PlatformSettings,
    readonly layout: PlatformLayout,
    readonly request: RegistrationRequest,
  ) {
    this.registration = request.registration;
    this.entry = entryId(settings.name, request.registration.name);
    this.title =
      oneLine(request.title ?? '') ||
      `Register ${request.registration.name} in ${settings.title}`;
  }

  /** Computes the edit at the present head of the platform's branch. */
  async plan(): Promise<PlannedEdit> {
    const head = await resolveHead(this.project, this.settings);
    return this.planAt(new EditableTree(head, this.project));
  }

  async planAt(tree: EditableTree): Promise<PlannedEdit> {
    const edit = await this.layout.register(
      tree,
      this.settings,
      this.registration,
    );
    return { tree, edit };
  }

  message(): string {
    return commitMessage({
      platform: this.settings.name,
      title: this.title,
      registration: this.registration,
      requestedBy: this.request.requestedBy,
      taskUrl: this.request.taskUrl,
    });
  }

  /** Reads the file back from the commit and compares it byte by byte. */
  async verify(edit: FileEdit, commit: string): Promise<void> {
    const written = await this.project.readText(edit.file, commit);
    if (written !== edit.text) {
      const { host, project } = this.project.client.location;
      throw new GitHostError({
        kind: 'unexpected',
        host,
        project,
        reason: `${edit.file} at ${commit} of project ${project} on ${host} is not what was written`,
        hint: 'Look for a proxy or a push hook that changes contents',
      });
    }
  }

  /** Page of the entry on the platform's branch. */
  entryUrl({ tree, edit }: PlannedEdit): string {
    return sourceUrl(tree.repository, {
      file: edit.file,
      line: edit.position?.line,
    });
  }

  commitUrl(commit: string): string {
    return `${this.project.client.location.url}/-/commit/${commit}`;
  }
}
