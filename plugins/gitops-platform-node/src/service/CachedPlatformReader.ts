import type { LoggerService } from '@backstage/backend-plugin-api';
import { NotFoundError, NotImplementedError } from '@backstage/errors';
import type { ScmIntegrationRegistry } from '@backstage/integration';
import {
  serviceNamed,
  type EffectiveConfiguration,
  type PlatformModel,
  type PlatformService,
  type ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformDelivery } from '../delivery';
import { GitLabDelivery } from '../delivery/GitLabDelivery';
import { GitLabClient } from '../gitlab/GitLabClient';
import { GitLabProject } from '../gitlab/GitLabProject';
import { GitLabTree, resolveHead } from '../gitlab/GitLabTree';
import { locateProject } from '../gitlab/locateProject';
import { platformLayouts } from '../layouts';
import type {
  ListableTree,
  PlatformLayout,
  PlatformTree,
} from '../layouts/PlatformLayout';
import type { PlatformRepositories } from '../repositories';
import { GitLabRepositories } from '../repositories/GitLabRepositories';
import type { PlatformSettings } from '../settings/PlatformSettings';
import { deepFreeze } from './deepFreeze';
import type { PlatformReadOptions, PlatformReader } from './PlatformReader';
import { RevisionCache } from './RevisionCache';
import { warnOfUnknownEnvironments } from './warnOfUnknownEnvironments';

/** Service repositories that are kept; the least recently used one leaves. */
const MAXIMUM_SERVICES = 1_000;

/** Merged values that are kept: they are larger, and fewer people look at them. */
const MAXIMUM_VALUES = 200;

/** @public */
export interface PlatformReaderOptions {
  settings: PlatformSettings[];
  integrations: ScmIntegrationRegistry;
  /** Milliseconds that a read is served before the git host is asked again. */
  refresh: number;
  /** Milliseconds per request to the git host; 10 s where absent. */
  timeout?: number;
  /** Replaces the layouts that come with this package. */
  layouts?: Readonly<Partial<Record<string, PlatformLayout>>>;
  /** Hears of configuration that does not fit the platform. */
  logger?: Pick<LoggerService, 'warn'>;
  now?: () => number;
}

/**
 * The {@link PlatformReader} that `platformServiceRef` gives by default.
 *
 * @public
 */
export class CachedPlatformReader implements PlatformReader {
  readonly delivery: PlatformDelivery;
  readonly repositories: PlatformRepositories;
  private readonly platforms: RevisionCache<PlatformModel>;
  private readonly services: RevisionCache<ServiceConfiguration>;
  private readonly values: RevisionCache<EffectiveConfiguration>;
  private readonly platformTrees = new Map<string, GitLabTree>();

  constructor(private readonly options: PlatformReaderOptions) {
    const { refresh, now } = options;
    this.platforms = new RevisionCache({
      refresh,
      limit: Math.max(options.settings.length, 1),
      now,
    });
    this.services = new RevisionCache({
      refresh,
      limit: MAXIMUM_SERVICES,
      now,
    });
    this.values = new RevisionCache({ refresh, limit: MAXIMUM_VALUES, now });
    this.delivery = new GitLabDelivery({
      integrations: options.integrations,
      timeout: options.timeout,
      settings: options.settings,
      settingsOf: platform => this.settingsOf(platform),
      layoutOf: platform => this.layoutOf(platform),
      read: (platform, readOptions) => this.read(platform, readOptions),
      onDelivered: platform => this.invalidate(platform),
    });
    this.repositories = new GitLabRepositories({
      integrations: options.integrations,
      timeout: options.timeout,
      settingsOf: platform => this.settingsOf(platform),
    });
  }

  list(): PlatformSettings[] {
    return [...this.options.settings];
  }

  settingsOf(platform: string): PlatformSettings {
    const settings = this.options.settings.find(
      ({ name }) => name === platform,
    );
    if (!settings) {
      const known = this.options.settings.map(({ name }) => name).join(', ');
      throw new NotFoundError(
        `There is no platform "${platform}" in gitopsPlatform.platforms; ${
          known ? `there is ${known}` : 'none is configured'
        }`,
      );
    }
    return settings;
  }

  layoutOf(platform: string): PlatformLayout {
    return this.layoutNamed(this.settingsOf(platform).layout, platform);
  }

  async read(
    platform: string,
    { signal }: PlatformReadOptions = {},
  ): Promise<PlatformModel> {
    const settings = this.settingsOf(platform);
    const layout = this.layoutOf(platform);
    return this.platforms.get(
      platform,
      async () => {
        const project = this.project(settings.url);
        const repository = await resolveHead(project, settings);
        return {
          revision: repository.revision,
          load: async () => {
            const model = await layout.read(
              new GitLabTree(repository, project),
              settings,
            );
            if (this.options.logger) {
              warnOfUnknownEnvironments(this.options.logger, settings, model);
            }
            return deepFreeze(model);
          },
        };
      },
      signal,
    );
  }

  async readService(
    model: PlatformModel,
    service: string,
    options: PlatformReadOptions = {},
  ): Promise<ServiceConfiguration> {
    return this.readOfService(
      this.services,
      model,
      service,
      (layout, entry, tree) =>
        layout.readService(
          { platform: this.platformTree(model), service: tree },
          model,
          entry,
        ),
      options,
    );
  }

  async readValues(
    model: PlatformModel,
    service: string,
    options: PlatformReadOptions = {},
  ): Promise<EffectiveConfiguration> {
    return this.readOfService(
      this.values,
      model,
      service,
      (layout, entry, tree) =>
        layout.readValues(
          { platform: this.platformTree(model), service: tree },
          model,
          entry,
        ),
      options,
    );
  }

  /** Reads from the repository of a service, once per revision of it and of the platform. */
  private async readOfService<V>(
    cache: RevisionCache<V>,
    model: PlatformModel,
    service: string,
    load: (
      layout: PlatformLayout,
      entry: PlatformService,
      tree: ListableTree,
    ) => Promise<V>,
    { signal }: PlatformReadOptions,
  ): Promise<V> {
    const entry = serviceNamed(model, service);
    if (!entry) {
      throw new NotFoundError(
        `Platform "${model.name}" has no service "${service}" at ${model.repository.revision}`,
      );
    }
    const layout = this.layoutNamed(model.layout, model.name);
    return cache.get(
      serviceKey(model, service),
      async () => {
        const project = this.project(entry.repoUrl);
        const repository = await resolveHead(project, { path: entry.path });
        return {
          revision: repository.revision,
          load: async () =>
            deepFreeze(
              await load(layout, entry, new GitLabTree(repository, project)),
            ),
        };
      },
      signal,
    );
  }

  async openTree(
    platform: string,
    {
      signal,
      revision,
    }: PlatformReadOptions & {
      revision?: string;
    } = {},
  ): Promise<PlatformTree> {
    const settings = this.settingsOf(platform);
    const project = this.project(settings.url, signal);
    const head = await resolveHead(project, settings);
    return new GitLabTree(revision ? { ...head, revision } : head, project);
  }

  invalidate(platform: string): void {
    this.platforms.invalidate(platform);
  }

  knownModels(): PlatformModel[] {
    return this.platforms.values();
  }

  invalidateService(platform: string, service: string): void {
    const isOfService = (key: string) => belongsTo(key, platform, service);
    this.services.invalidateWhere(isOfService);
    this.values.invalidateWhere(isOfService);
  }

  /** What all services start from is read once per revision of the platform. */
  private platformTree({ name, repository }: PlatformModel): GitLabTree {
    const known = this.platformTrees.get(name);
    if (known?.repository.revision === repository.revision) {
      return known;
    }
    const tree = new GitLabTree(repository, this.project(repository.url));
    this.platformTrees.set(name, tree);
    return tree;
  }

  private project(url: string, signal?: AbortSignal): GitLabProject {
    return new GitLabProject(
      new GitLabClient(locateProject(this.options.integrations, url), {
        timeout: this.options.timeout,
        signal,
      }),
    );
  }

  private layoutNamed(name: string, platform: string): PlatformLayout {
    const layouts: Readonly<Partial<Record<string, PlatformLayout>>> =
      this.options.layouts ?? platformLayouts;
    const layout = layouts[name];
    if (!layout) {
      throw new NotImplementedError(
        `Layout "${name}" of gitopsPlatform.platforms.${platform} cannot be read yet`,
      );
    }
    return layout;
  }
}

/** What is read of a service depends on its entry and the environments as well. */
function serviceKey(model: PlatformModel, service: string): string {
  return JSON.stringify([model.name, service, model.repository.revision]);
}

function belongsTo(key: string, platform: string, service: string): boolean {
  const [ofPlatform, ofService] = JSON.parse(key);
  return ofPlatform === platform && ofService === service;
}
