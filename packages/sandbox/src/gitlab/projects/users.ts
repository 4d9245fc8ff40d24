import { InputError } from '@backstage/errors';
import { GitlabStore } from '../state/GitlabStore';
import { User } from '../state/types';

/** A person to make an account for. */
export interface NewUser {
  username: string;
  name: string;
  email?: string;
}

/** The account of a person, made where it is missing. */
export async function ensureUser(
  store: GitlabStore,
  { username, name, email }: NewUser,
): Promise<User> {
  const existing = store.userNamed(username);
  if (existing) {
    return existing;
  }
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(username)) {
    throw new InputError(`'${username}' cannot be a user name`);
  }
  if (store.group(username)) {
    throw new InputError(
      `The user name '${username}' is already the path of a group`,
    );
  }
  return store.change(state => {
    const user: User = {
      id: state.nextId.user++,
      namespaceId: state.nextId.namespace++,
      username,
      name,
      email: email ?? `${username}@example.test`,
    };
    state.users.push(user);
    return user;
  });
}
