import type {
  PlatformLayoutName,
  PlatformModel,
  PlatformRepository,
  PlatformService,
  ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { EditResult } from '../edit';
import type { PlatformSettings } from '../settings/PlatformSettings';

/**
 * One state of a git repository, read lazily. All reads of one tree see the
 * same revision.
 *
 * @public
 */
export interface PlatformTree {
  repository: PlatformRepository;
  /**
   * @param path - relative to the repository, with forward slashes
   * @returns the text of the file with its byte order mark and line ends as
   * they are; `undefined` where there is no such file. Everything else that
   * goes wrong throws.
   */
  readText(path: string): Promise<string | undefined>;
}

/**
 * A service to be entered into a platform.
 *
 * @public
 */
export interface ServiceRegistration {
  /** RFC 1123 label; the key of the entry and the first part of the application's name. */
  name: string;
  /** `"0"` backend, `"1"` gateway, `"2"` frontend; the layout's default where absent. */
  syncWave?: string;
  /** Clone address; the platform's convention where absent. */
  repoUrl?: string;
  /** Folder with the values files; the platform's convention (`.cicd`) where absent. */
  path?: string;
}

/**
 * An edit of one file of a repository.
 *
 * @public
 */
export interface FileEdit extends EditResult {
  /** Path relative to the repository, with forward slashes. */
  file: string;
}

/**
 * How one family of platform repositories is read and edited. A new layout is
 * one new folder beside this file.
 *
 * @public
 */
export interface PlatformLayout {
  name: PlatformLayoutName;

  /**
   * @throws NotFoundError naming the file and the repository where one that the layout needs is absent.
   * @throws InputError naming file, line and column where a file cannot be understood.
   */
  read(tree: PlatformTree, settings: PlatformSettings): Promise<PlatformModel>;

  /**
   * Computes the edit that enters a service; nothing is written.
   *
   * @throws InputError where the name is unusable, or the file is one that cannot be edited safely.
   */
  register(
    tree: PlatformTree,
    settings: PlatformSettings,
    registration: ServiceRegistration,
  ): Promise<FileEdit>;

  /**
   * Reads the values files of a service from the service's own repository.
   *
   * @param tree - of the service's repository
   * @throws InputError naming file, line and column where a file cannot be understood.
   */
  readService(
    tree: PlatformTree,
    model: PlatformModel,
    service: PlatformService,
  ): Promise<ServiceConfiguration>;
}
