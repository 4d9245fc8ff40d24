import type { JsonObject } from '@backstage/types';
import type { FileCheck } from '../checks';
import type { UrlMapping } from '../engine/mapping/UrlMap';

/** What `gitops-platform.dry-run.yaml` says, with absolute paths. */
export interface Configuration {
  /** Absolute path of the file, also where there is none. */
  file: string;
  /** Folder of the file; where there is none, the one that the command was started in. */
  directory: string;
  /** Files and folders with templates; the folder itself where absent. */
  templates: string[];
  /** Folder with the explicit cases. */
  cases?: string;
  /** Modules beside the default ones. */
  modules: string[];
  /** Whether the modules that come with the command are loaded too. */
  defaultModules: boolean;
  mappings: UrlMapping[];
  /** What the actions read of an `app-config.yaml`. */
  config: JsonObject;
  /** Files with entities of the catalog. */
  catalog: string[];
  checks: FileCheck[];
  /** Most generated cases per template; absent where the file does not say. */
  generated?: number;
  /** By template: combinations that it refuses by intention. */
  exclude: Record<string, Record<string, unknown>[]>;
}
