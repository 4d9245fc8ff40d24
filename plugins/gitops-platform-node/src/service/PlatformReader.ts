import type {
  EffectiveConfiguration,
  PlatformModel,
  ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformDelivery } from '../delivery';
import type { PlatformLayout, PlatformTree } from '../layouts/PlatformLayout';
import type { PlatformRepositories } from '../repositories';
import type { PlatformSettings } from '../settings/PlatformSettings';

/** @public */
export interface PlatformReadOptions {
  /** Ends the wait of this caller; a read that others wait for goes on. */
  signal?: AbortSignal;
}

/**
 * Reads platforms and the repositories of their services, once for all plugins
 * of a backend.
 *
 * What is read belongs to one revision of the repository and is kept until the
 * branch moves. It is served for `gitopsPlatform.refresh` without asking; then
 * the git host is asked for the revision first. A git host that fails makes the
 * read fail: an old state is never served as if it were the present one.
 *
 * Models are shared between callers and frozen.
 *
 * @public
 */
export interface PlatformReader {
  /** The configured platforms, in the order of the configuration. */
  list(): PlatformSettings[];

  /** @throws NotFoundError naming the platforms that there are. */
  settingsOf(platform: string): PlatformSettings;

  /**
   * @throws NotFoundError naming the platforms that there are.
   * @throws NotImplementedError where the layout cannot be read yet.
   */
  layoutOf(platform: string): PlatformLayout;

  /**
   * @throws NotFoundError naming the platforms that there are, or the file that is absent.
   * @throws InputError naming file, line and column of what cannot be understood.
   * @throws GitHostError naming host, project and what to do.
   */
  read(platform: string, options?: PlatformReadOptions): Promise<PlatformModel>;

  /**
   * Reads the values files of a service from its own repository.
   *
   * @param model - as `read` returns it
   * @throws NotFoundError where the platform has no such service.
   * @throws InputError naming file, line and column of what cannot be understood.
   * @throws GitHostError naming host, project and what to do; its kind is `not-found` where the repository is absent or invisible.
   */
  readService(
    model: PlatformModel,
    service: string,
    options?: PlatformReadOptions,
  ): Promise<ServiceConfiguration>;

  /**
   * Merges the values files of a service as the chart gets them.
   *
   * @param model - as `read` returns it
   * @throws as `readService`
   */
  readValues(
    model: PlatformModel,
    service: string,
    options?: PlatformReadOptions,
  ): Promise<EffectiveConfiguration>;

  /**
   * The files of a platform repository at one revision, read when asked for.
   *
   * @param options.revision - the head of the platform's branch where absent
   * @throws as `read`
   */
  openTree(
    platform: string,
    options?: PlatformReadOptions & { revision?: string },
  ): Promise<PlatformTree>;

  /** Makes the next read ask the git host, e.g. after a delivery or a webhook. */
  invalidate(platform: string): void;

  /**
   * The platforms as they were read last, those that were read at all. Nothing
   * is asked for, so they may be old: good for finding out what an event is about.
   */
  knownModels(): PlatformModel[];

  /** Makes the next read of a service ask the git host, e.g. after a push to its repository. */
  invalidateService(platform: string, service: string): void;

  /** Writes to platform repositories. */
  readonly delivery: PlatformDelivery;

  /** Makes the repositories of services. */
  readonly repositories: PlatformRepositories;
}
