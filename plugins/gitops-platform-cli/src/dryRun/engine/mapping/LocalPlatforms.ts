import { createServiceFactory } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  checkoutTree,
  localRepository,
  platformLayouts,
  platformServiceRef,
  type PlatformLayout,
  type PlatformReader,
  type PlatformSettings,
  type ListableTree,
  type PlatformTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { refusal } from '../context/refuseConnections';
import { LocalDelivery } from './LocalDelivery';
import { LocalRepositories } from './LocalRepositories';
import { serviceOf } from './serviceOf';
import type { UrlMap } from './UrlMap';

/** Says in outputs and logs which state was read; a checkout has no other name that stays. */
const REVISION = '0'.repeat(40);

/**
 * Reads platforms and their services from the folders that their addresses are
 * mapped to. What a step would deliver is computed and told, never written.
 */
export class LocalPlatforms implements PlatformReader {
  readonly delivery = new LocalDelivery(this);
  readonly repositories: LocalRepositories;
  private readonly models = new Map<string, Promise<PlatformModel>>();

  constructor(
    private readonly platforms: PlatformSettings[],
    private readonly urls: UrlMap,
  ) {
    this.repositories = new LocalRepositories(urls);
  }

  list(): PlatformSettings[] {
    return [...this.platforms];
  }

  settingsOf(platform: string): PlatformSettings {
    const settings = this.platforms.find(({ name }) => name === platform);
    if (!settings) {
      const known = this.platforms.map(({ name }) => name).join(', ');
      throw new NotFoundError(
        `The dry run knows no platform "${platform}"; ${
          known ? `it knows ${known}` : 'it knows none'
        }. Name it under "platforms" in gitops-platform.dry-run.yaml, and map its address to a local checkout`,
      );
    }
    return settings;
  }

  layoutOf(platform: string): PlatformLayout {
    const { layout } = this.settingsOf(platform);
    const found = (
      platformLayouts as Readonly<Partial<Record<string, PlatformLayout>>>
    )[layout];
    if (!found) {
      throw new NotFoundError(
        `Layout "${layout}" of platform "${platform}" cannot be read yet`,
      );
    }
    return found;
  }

  /** Every case reads the same platforms, so each is read once. */
  read(platform: string): Promise<PlatformModel> {
    let model = this.models.get(platform);
    if (!model) {
      model = this.readModel(platform);
      this.models.set(platform, model);
    }
    return model;
  }

  async readService(model: PlatformModel, name: string) {
    const service = serviceOf(model, name);
    return this.layoutOf(model.name).readService(
      {
        platform: await this.openTree(model.name),
        service: this.treeAt(service.repoUrl, service.path),
      },
      model,
      service,
    );
  }

  async readValues(model: PlatformModel, name: string) {
    const service = serviceOf(model, name);
    return this.layoutOf(model.name).readValues(
      {
        platform: await this.openTree(model.name),
        service: this.treeAt(service.repoUrl, service.path),
      },
      model,
      service,
    );
  }

  async openTree(platform: string): Promise<PlatformTree> {
    const { url, path } = this.settingsOf(platform);
    return this.treeAt(url, path);
  }

  /** Asked for by actions that want the newest state; the checkout does not change during a run. */
  invalidate(): void {}

  /** As {@link LocalPlatforms.invalidate}. */
  invalidateService(): void {}

  /** Nobody follows events during a run. */
  knownModels(): PlatformModel[] {
    return [];
  }

  /** Forgets what was read, e.g. because files of a checkout have changed. */
  refresh(): void {
    this.models.clear();
  }

  /** @throws an error of a refused connection where the repository is not mapped. */
  treeAt(url: string, path: string): ListableTree {
    const directory = this.urls.folderOf(url);
    if (!directory) {
      throw refusal(url);
    }
    return checkoutTree(directory, {
      ...localRepository({ directory, path, url }),
      branch: 'main',
      revision: REVISION,
    });
  }

  private async readModel(platform: string): Promise<PlatformModel> {
    const settings = this.settingsOf(platform);
    return this.layoutOf(platform).read(
      await this.openTree(platform),
      settings,
    );
  }
}

/** `platformServiceRef` over local checkouts. */
export function localPlatforms(platforms: LocalPlatforms) {
  return createServiceFactory({
    service: platformServiceRef,
    deps: {},
    factory: () => platforms,
  });
}
