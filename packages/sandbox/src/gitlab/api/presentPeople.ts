import { GitlabContext } from '../GitlabContext';
import { Group, User } from '../state/types';

/** A user as other entities refer to it. */
export function presentUser(context: GitlabContext, user: User) {
  return {
    id: user.id,
    username: user.username,
    name: user.name,
    state: 'active',
    avatar_url: null,
    web_url: `${context.baseUrl}/${user.username}`,
  };
}

/** The user with this id as other entities refer to it, or `null`. */
export function presentUserId(context: GitlabContext, id: number | undefined) {
  const user = id === undefined ? undefined : context.store.user(id);
  return user ? presentUser(context, user) : null;
}

/** The account of the token itself. */
export function presentCurrentUser(context: GitlabContext, user: User) {
  return {
    ...presentUser(context, user),
    email: user.email,
    public_email: user.email,
    commit_email: user.email,
    namespace_id: user.namespaceId,
    is_admin: false,
    can_create_group: true,
    can_create_project: true,
  };
}

/** A group or subgroup. */
export function presentGroup(context: GitlabContext, group: Group) {
  return {
    id: group.id,
    web_url: `${context.baseUrl}/groups/${group.fullPath}`,
    name: group.name,
    path: group.path,
    description: group.description,
    visibility: group.visibility,
    full_name: group.fullPath.split('/').join(' / '),
    full_path: group.fullPath,
    parent_id: group.parentId ?? null,
    avatar_url: null,
    created_at: group.createdAt,
  };
}

/** The namespace of a group. */
export function presentGroupNamespace(context: GitlabContext, group: Group) {
  return {
    id: group.id,
    name: group.name,
    path: group.path,
    kind: 'group',
    full_path: group.fullPath,
    parent_id: group.parentId ?? null,
    avatar_url: null,
    web_url: `${context.baseUrl}/groups/${group.fullPath}`,
  };
}

/** The namespace of a user. */
export function presentUserNamespace(context: GitlabContext, user: User) {
  return {
    id: user.namespaceId,
    name: user.name,
    path: user.username,
    kind: 'user',
    full_path: user.username,
    parent_id: null,
    avatar_url: null,
    web_url: `${context.baseUrl}/${user.username}`,
  };
}
