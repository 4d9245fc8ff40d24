import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { resolveHead } from '../gitlab/GitLabTree';
import { projectOpener } from '../gitlab/projectOpener';
import type { PlatformChange } from '../changes';
import type { PlatformLayout } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { changeBranch } from './branchNames';
import { ChangeTask } from './ChangeTask';
import { deliverByCommit } from './deliverByCommit';
import { deliverByMergeRequest } from './deliverByMergeRequest';
import { deliverToWorkspace } from './deliverToWorkspace';
import { KeyedQueue } from './KeyedQueue';
import { listMergedChanges } from './listMergedChanges';
import {
  listOwnMergeRequests,
  type MergeRequestFilter,
} from './listOwnMergeRequests';
import { mergeRequestLabels } from './mergeRequestLabels';
import type {
  ChangeRequest,
  DeliveryResult,
  MergedChange,
  OpenMergeRequest,
  PlatformDelivery,
  RefreshResult,
} from './PlatformDelivery';
import { refreshMergeRequests } from './refreshMergeRequests';

interface GitLabDeliveryOptions {
  integrations: ScmIntegrationRegistry;
  /** Milliseconds per request to the git host. */
  timeout?: number;
  settings: PlatformSettings[];
  settingsOf(platform: string): PlatformSettings;
  layoutOf(platform: string): PlatformLayout;
  /** The platform as it is cached. */
  read(
    platform: string,
    options: { signal?: AbortSignal },
  ): Promise<PlatformModel>;
  /** Called after the platform's branch may have moved. */
  onDelivered(platform: string): void;
}

/** {@link PlatformDelivery} by GitLab's REST API v4. */
export class GitLabDelivery implements PlatformDelivery {
  private readonly queue = new KeyedQueue();

  constructor(private readonly options: GitLabDeliveryOptions) {}

  async deliver(request: ChangeRequest): Promise<DeliveryResult> {
    const { platform, mode, change, signal } = request;
    const settings = this.options.settingsOf(platform);
    const layout = this.options.layoutOf(platform);
    if (mode === 'workspace') {
      const { project, openProject } = this.projects(settings, request);
      return deliverToWorkspace(
        project,
        openProject,
        settings,
        layout,
        request,
      );
    }
    mergeRequestLabels(request);
    const task = this.task(request);
    return this.queue.run(
      settings.url,
      async () => {
        try {
          return mode === 'commit'
            ? await deliverByCommit(task)
            : await deliverByMergeRequest(
                task,
                this.branchOf(change, settings),
              );
        } finally {
          if (mode === 'commit' || request.autoMerge) {
            this.options.onDelivered(platform);
          }
        }
      },
      signal,
    );
  }

  async refreshOpenMergeRequests(
    platform: string,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<RefreshResult[]> {
    const settings = this.options.settingsOf(platform);
    return this.queue.run(
      settings.url,
      async () => {
        const own = await this.ownMergeRequests(
          settings,
          { state: 'opened' },
          signal,
        );
        return refreshMergeRequests(own, {
          settings,
          taskOf: request => this.task(request),
          signal,
        });
      },
      signal,
    );
  }

  async openRegistration(
    platform: string,
    service: string,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<OpenMergeRequest | undefined> {
    const settings = this.options.settingsOf(platform);
    const { project } = this.projects(settings, { signal });
    const branch = this.branchOf(
      { kind: 'register-service', service },
      settings,
    );
    const [open] = await project.mergeRequests.list({
      state: 'opened',
      sourceBranch: branch,
      targetBranch: (await resolveHead(project, settings)).branch,
    });
    return open && { iid: open.iid, url: open.web_url, branch };
  }

  async mergedChanges(
    platform: string,
    { since, signal }: { since: Date; signal?: AbortSignal },
  ): Promise<MergedChange[]> {
    const own = await this.ownMergeRequests(
      this.options.settingsOf(platform),
      { state: 'merged', updatedAfter: since },
      signal,
    );
    return listMergedChanges(own, platform, since);
  }

  private ownMergeRequests(
    settings: PlatformSettings,
    filter: MergeRequestFilter,
    signal?: AbortSignal,
  ) {
    return listOwnMergeRequests(
      {
        settings,
        ...this.projects(settings, { signal }),
        model: () => this.options.read(settings.name, { signal }),
      },
      filter,
    );
  }

  private task(request: ChangeRequest): ChangeTask {
    const settings = this.options.settingsOf(request.platform);
    const { project, openProject } = this.projects(settings, request);
    return new ChangeTask(
      project,
      openProject,
      settings,
      this.options.layoutOf(request.platform),
      request,
    );
  }

  private projects(
    settings: PlatformSettings,
    { token, signal }: { token?: string; signal?: AbortSignal },
  ) {
    const { integrations, timeout } = this.options;
    const openProject = projectOpener(integrations, settings.url, {
      token,
      signal,
      timeout,
    });
    return { project: openProject(settings.url), openProject };
  }

  private branchOf(change: PlatformChange, settings: PlatformSettings): string {
    const { name } = settings;
    return changeBranch(
      change,
      this.options.layoutOf(name).repositoryOf(change),
      {
        name,
        sharesRepository: this.sharesRepository(settings),
      },
    );
  }

  private sharesRepository({ name, url }: PlatformSettings): boolean {
    return this.options.settings.some(
      other => other.name !== name && other.url === url,
    );
  }
}
