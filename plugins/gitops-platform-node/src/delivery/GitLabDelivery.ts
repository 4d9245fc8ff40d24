import type { ScmIntegrationRegistry } from '@backstage/integration';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { projectOpener } from '../gitlab/projectOpener';
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
                changeBranch(change, layout.repositoryOf(change), {
                  name: platform,
                  sharesRepository: this.sharesRepository(settings),
                }),
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

  private sharesRepository({ name, url }: PlatformSettings): boolean {
    return this.options.settings.some(
      other => other.name !== name && other.url === url,
    );
  }
}
