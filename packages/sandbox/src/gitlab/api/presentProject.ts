import { isEmptyRepository, readDefaultBranch } from '../../git/repository';
import { GitlabContext, repositoryOf } from '../GitlabContext';
import { findNamespace } from '../projects/namespaces';
import { Project } from '../state/types';
import { presentGroupNamespace, presentUserNamespace } from './presentPeople';

/** Address of a project's page. */
export function projectUrl(context: GitlabContext, project: Project): string {
  return `${context.baseUrl}/${project.fullPath}`;
}

/** A project as GitLab shows it. */
export async function presentProject(context: GitlabContext, project: Project) {
  const repository = repositoryOf(context, project);
  const url = projectUrl(context, project);
  const defaultBranch = await readDefaultBranch(repository);
  const api = `${context.baseUrl}/api/v4/projects/${project.id}`;
  const namespace = findNamespace(context.store, project.namespaceId);
  return {
    id: project.id,
    description: project.description,
    name: project.name,
    name_with_namespace: project.fullPath.split('/').join(' / '),
    path: project.path,
    path_with_namespace: project.fullPath,
    created_at: project.createdAt,
    default_branch: defaultBranch,
    tag_list: project.topics,
    topics: project.topics,
    ssh_url_to_repo: `git@${new URL(context.baseUrl).hostname}:${
      project.fullPath
    }.git`,
    http_url_to_repo: `${url}.git`,
    web_url: url,
    readme_url: `${url}/-/blob/${defaultBranch}/README.md`,
    avatar_url: null,
    forks_count: 0,
    star_count: 0,
    last_activity_at: project.createdAt,
    namespace:
      namespace?.kind === 'group'
        ? presentGroupNamespace(context, namespace.group)
        : namespace && presentUserNamespace(context, namespace.user),
    _links: {
      self: api,
      issues: `${api}/issues`,
      merge_requests: `${api}/merge_requests`,
      repo_branches: `${api}/repository/branches`,
      labels: `${api}/labels`,
      events: `${api}/events`,
      members: `${api}/members`,
    },
    empty_repo: await isEmptyRepository(repository),
    archived: false,
    visibility: project.visibility,
    creator_id: project.creatorId,
    merge_method: project.mergeMethod,
    squash_option: 'default_off',
    issues_enabled: true,
    merge_requests_enabled: true,
    jobs_enabled: true,
    request_access_enabled: true,
    only_allow_merge_if_pipeline_succeeds: project.pipelineMustSucceed ?? false,
    only_allow_merge_if_all_discussions_are_resolved: false,
    remove_source_branch_after_merge: false,
    permissions: {
      project_access: { access_level: 50, notification_level: 3 },
      group_access: null,
    },
  };
}
