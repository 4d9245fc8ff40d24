import type {
  EffectiveConfiguration,
  PlatformLayoutName,
  PlatformModel,
  PlatformRepository,
  PlatformService,
  ServiceConfiguration,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type {
  ChangedRepository,
  PlannedChange,
  PlatformChange,
} from '../changes';
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
 * A tree whose folders can be looked into.
 *
 * @public
 */
export interface ListableTree extends PlatformTree {
  /**
   * @param folder - relative to the repository, with forward slashes
   * @returns the names of the files in it, not of those in folders below; none where there is no such folder
   */
  filesIn(folder: string): Promise<string[]>;
}

/**
 * Opens the repositories that a change may need, each at one revision for the
 * whole change.
 *
 * @public
 */
export interface ChangeTrees {
  platform: PlatformTree;
  /** @throws NotFoundError where the platform has no such service. */
  ofService(model: PlatformModel, service: string): Promise<PlatformTree>;
  /**
   * Numeric id of the project of a service on the git host, as a text;
   * `undefined` where no git host can be asked.
   *
   * @throws NotFoundError where the platform has no such service.
   */
  projectIdOf(
    model: PlatformModel,
    service: string,
  ): Promise<string | undefined>;
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

  /** The repository that a change is written to. */
  repositoryOf(change: PlatformChange): ChangedRepository;

  /**
   * Computes what a change does; nothing is written.
   *
   * @throws InputError where a value of the change is unusable, or a file is one that cannot be edited safely.
   * @throws NotFoundError where the change names something that the platform does not have.
   */
  planChange(
    trees: ChangeTrees,
    settings: PlatformSettings,
    change: PlatformChange,
  ): Promise<PlannedChange>;

  /**
   * Reads what the values files of a service say about it.
   *
   * @param trees - of the platform's repository and of the service's own
   * @throws InputError naming file, line and column where a file cannot be understood.
   */
  readService(
    trees: { platform: PlatformTree; service: PlatformTree },
    model: PlatformModel,
    service: PlatformService,
  ): Promise<ServiceConfiguration>;

  /**
   * Merges the values files of a service as Argo CD hands them to the chart.
   *
   * @param trees - of the platform's repository and of the service's own
   * @throws InputError naming file, line and column where a file cannot be understood.
   */
  readValues(
    trees: { platform: PlatformTree; service: ListableTree },
    model: PlatformModel,
    service: PlatformService,
  ): Promise<EffectiveConfiguration>;
}
