import { posix } from 'path';
import type { PlatformSettings } from '../../settings/PlatformSettings';

/**
 * Values that every service of the platform starts from, in the platform's
 * repository. Source: platform repository convention.
 */
export const SHARED_DEFAULTS = 'shared/k8app-defaults.yaml';

/** A file that the platform's charts read. @internal */
export type PlatformFileName =
  | 'base.yaml'
  | 'core.yaml'
  | 'preview.yaml'
  | 'service-groups.yaml'
  | 'ingress.yaml';

/**
 * Path of one of the platform's files in its repository.
 *
 * @internal
 */
export function platformFile(
  settings: Pick<PlatformSettings, 'path'>,
  name: PlatformFileName,
): string {
  return posix.join(trimSlashes(settings.path), name);
}

/** A folder as part of a path: without slashes at its ends or a leading `./`. @internal */
export function trimSlashes(folder: string): string {
  return folder.replace(/^(?:\.?\/+)+|\/+$/g, '');
}
