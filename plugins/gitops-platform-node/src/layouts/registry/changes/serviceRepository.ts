import { InputError } from '@backstage/errors';
import { DEFAULT_SERVICE_PATH } from '../coreFile';
import { trimSlashes } from '../platformFiles';

interface GivenRepository {
  service: string;
  repoUrl?: string;
  path?: string;
}

/**
 * The clone address that a change gives for a service; `undefined` where it
 * gives none.
 *
 * @throws InputError where it is no clone address, or holds credentials.
 * @internal
 */
export function cloneAddressOf({
  service,
  repoUrl,
}: GivenRepository): string | undefined {
  if (repoUrl === undefined || repoUrl === '') {
    return undefined;
  }
  if (
    !/^(?:https?:\/\/|ssh:\/\/|[\w.-]+@[\w.-]+:)[\w.~@:/%+[\]-]+$/.test(repoUrl)
  ) {
    throw new InputError(
      `The repository address "${repoUrl}" of "${service}" is not a clone address: use https://{host}/{project}.git`,
    );
  }
  if (/^https?:\/\/[^/]*@/.test(repoUrl)) {
    throw new InputError(
      `The repository address of "${service}" holds credentials: leave out what stands in front of the @`,
    );
  }
  return repoUrl;
}

/**
 * The folder of the values files that a change gives for a service, or that of
 * the convention.
 *
 * @throws InputError where it leads out of the repository.
 * @internal
 */
export function valuesFolderOf({ service, path }: GivenRepository): string {
  const folder = trimSlashes(path ?? '') || DEFAULT_SERVICE_PATH;
  const isInside = folder
    .split('/')
    .every(part => part !== '..' && /^[\w.@+-]+$/.test(part));
  if (!isInside) {
    throw new InputError(
      `The folder "${path}" of "${service}" is not a path inside the repository: use one such as .cicd or game-engine/.cicd`,
    );
  }
  return folder;
}
