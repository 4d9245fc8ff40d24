import { oneLine } from '../changes/markdown';

/** The value of the entry trailer of a first commit, e.g. `shop/create/user-service`. */
export function repositoryEntry(repository: {
  platform: string;
  name: string;
}): string {
  return oneLine(`${repository.platform}/create/${repository.name}`);
}
