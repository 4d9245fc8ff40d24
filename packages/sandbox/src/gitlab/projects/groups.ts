import { GitlabContext } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { Group, Visibility } from '../state/types';
import { checkPath } from './names';

/**
 * Makes a group or subgroup.
 *
 * @throws GitlabError 400 where the path is taken or cannot be used.
 */
export async function createGroup(
  context: GitlabContext,
  group: {
    path: string;
    name: string;
    parent?: Group;
    description?: string;
    visibility?: Visibility;
    createdAt?: Date;
  },
): Promise<Group> {
  const { path, name, parent, description, visibility, createdAt } = group;
  checkPath(path, !parent);
  const fullPath = parent ? `${parent.fullPath}/${path}` : path;
  const { store } = context;
  return store.change(state => {
    if (isNamespaceTaken(context, fullPath)) {
      throw GitlabError.badRequest(
        'Failed to save group {:path=>["has already been taken"]}',
      );
    }
    const created: Group = {
      id: state.nextId.namespace++,
      ...(parent ? { parentId: parent.id } : {}),
      path,
      fullPath,
      name,
      description: description ?? '',
      visibility: visibility ?? 'private',
      createdAt: (createdAt ?? new Date()).toISOString(),
    };
    state.groups.push(created);
    return created;
  });
}

/** The group at a full path; it and its parents are made where they are missing. */
export async function ensureGroup(
  context: GitlabContext,
  fullPath: string,
  createdAt?: Date,
): Promise<Group> {
  let parent: Group | undefined;
  for (const path of fullPath.split('/')) {
    const current: string = parent ? `${parent.fullPath}/${path}` : path;
    parent =
      context.store.group(current) ??
      (await createGroup(context, { path, name: path, parent, createdAt }));
  }
  if (!parent) {
    throw GitlabError.invalid({ path: ["can't be blank"] });
  }
  return parent;
}

/** Whether a group, a project or a user's namespace has a path. */
export function isNamespaceTaken(
  { store }: GitlabContext,
  fullPath: string,
): boolean {
  return Boolean(
    store.group(fullPath) ??
      store.project(fullPath) ??
      store.userNamed(fullPath),
  );
}
