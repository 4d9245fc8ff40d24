import type { ScmIntegrationRegistry } from '@backstage/integration';
import { GitLabClient } from '../gitlab/GitLabClient';
import { GitLabProject } from '../gitlab/GitLabProject';
import { locateProject } from '../gitlab/locateProject';
import type { PlatformLayout } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { registrationBranch } from './branchNames';
import { commitRegistration } from './commitRegistration';
import { KeyedQueue } from './KeyedQueue';
import { mergeRequestRegistration } from './mergeRequestRegistration';
import type {
  DeliveryResult,
  PlatformDelivery,
  RefreshResult,
  RegistrationRequest,
} from './PlatformDelivery';
import { refreshMergeRequests } from './refreshMergeRequests';
import { RegistrationTask } from './RegistrationTask';
import { workspaceRegistration } from './workspaceRegistration';

interface GitLabDeliveryOptions {
  integrations: ScmIntegrationRegistry;
  /** Milliseconds per request to the git host. */
  timeout?: number;
  settings: PlatformSettings[];
  settingsOf(platform: string): PlatformSettings;
  layoutOf(platform: string): PlatformLayout;
  /** Called after the platform's branch may have moved. */
  onDelivered(platform: string): void;
}

/** {@link PlatformDelivery} by GitLab's REST API v4. */
export class GitLabDelivery implements PlatformDelivery {
  private readonly queue = new KeyedQueue();

  constructor(private readonly options: GitLabDeliveryOptions) {}

  async register(request: RegistrationRequest): Promise<DeliveryResult> {
    const settings = this.options.settingsOf(request.platform);
    const layout = this.options.layoutOf(request.platform);
    if (request.mode === 'workspace') {
      return workspaceRegistration(
        locateProject(this.options.integrations, settings.url),
        settings,
        layout,
        request,
      );
    }
    const project = this.project(settings, request.token, request.signal);
    const task = new RegistrationTask(project, settings, layout, request);
    return this.queue.run(
      settings.url,
      async () => {
        if (request.mode === 'commit') {
          try {
            return await commitRegistration(task);
          } finally {
            this.options.onDelivered(settings.name);
          }
        }
        return mergeRequestRegistration(
          task,
          registrationBranch(request.registration.name, {
            name: settings.name,
            sharesRepository: this.options.settings.some(
              ({ name, url }) => name !== settings.name && url === settings.url,
            ),
          }),
        );
      },
      request.signal,
    );
  }

  async refreshOpenMergeRequests(
    platform: string,
    { signal }: { signal?: AbortSignal } = {},
  ): Promise<RefreshResult[]> {
    const settings = this.options.settingsOf(platform);
    const layout = this.options.layoutOf(platform);
    return this.queue.run(
      settings.url,
      () =>
        refreshMergeRequests(
          this.project(settings, undefined, signal),
          settings,
          layout,
          signal,
        ),
      signal,
    );
  }

  private project(
    settings: PlatformSettings,
    token?: string,
    signal?: AbortSignal,
  ): GitLabProject {
    return new GitLabProject(
      new GitLabClient(locateProject(this.options.integrations, settings.url), {
        token,
        signal,
        timeout: this.options.timeout,
      }),
    );
  }
}
