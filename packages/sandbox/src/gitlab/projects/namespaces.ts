import { GitlabStore } from '../state/GitlabStore';
import { Group, User } from '../state/types';

/** What a project can belong to. */
export type Namespace =
  | { kind: 'group'; id: number; fullPath: string; group: Group }
  | { kind: 'user'; id: number; fullPath: string; user: User };

/** A namespace by its id or full path. */
export function findNamespace(
  store: GitlabStore,
  idOrPath: string | number,
): Namespace | undefined {
  const group = store.group(idOrPath);
  if (group) {
    return { kind: 'group', id: group.id, fullPath: group.fullPath, group };
  }
  const user =
    store.userNamed(String(idOrPath)) ??
    store.state.users.find(
      ({ namespaceId }) => String(namespaceId) === String(idOrPath),
    );
  return user ? namespaceOfUser(user) : undefined;
}

/** The personal namespace of a user. */
export function namespaceOfUser(user: User): Namespace {
  return {
    kind: 'user',
    id: user.namespaceId,
    fullPath: user.username,
    user,
  };
}
