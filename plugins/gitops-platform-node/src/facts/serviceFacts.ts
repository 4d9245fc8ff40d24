import { InputError } from '@backstage/errors';
import {
  argocdAnnotations,
  GITLAB_INSTANCE_ANNOTATION,
  GITLAB_PROJECT_ANNOTATION,
  parseRepositoryAddress,
  PLATFORM_ANNOTATION,
  SERVICE_ANNOTATION,
  type PlatformModel,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** Folder of the values files where an entry does not name one (platform repository convention). */
const DEFAULT_PATH = '.cicd';

/**
 * Names and addresses of a service that follow from its platform.
 *
 * @public
 */
export interface ServiceFacts {
  name: string;
  /** As the first-party `publish:*` actions want it. */
  repoUrlInput: string;
  webUrl: string;
  cloneUrl: string;
  /** Folder of the values files. */
  path: string;
  imageRepository: string;
  /** Full path of the project on the git host. */
  project: string;
  /** Annotations of its catalog entity. */
  annotations: Record<string, string>;
}

/**
 * Where the repository of a service is, or for a new one where it is to be.
 *
 * @param options.group - full path of the group of a new repository; the most common one of the platform's services where absent
 * @param options.repoUrl - address of the repository that the service has already; wins over the group
 * @param options.registry - host of the container registry; `registry.{git host}` where absent
 * @throws InputError where the group is not the path of a group, or the address is on another git host than the platform.
 * @public
 */
export function serviceFacts(
  model: PlatformModel,
  name: string,
  options: { group?: string; registry?: string; repoUrl?: string } = {},
): ServiceFacts {
  const { host, baseUrl } = model.repository;
  const entry = model.services.find(service => service.name === name);
  const project = projectFor(model, name, entry, options);
  const webUrl = `${baseUrl}/${project}`;
  const cut = project.lastIndexOf('/');
  return {
    name,
    repoUrlInput: `${host}?owner=${inQuery(
      project.slice(0, cut),
    )}&repo=${inQuery(project.slice(cut + 1))}`,
    webUrl,
    cloneUrl: `${webUrl}.git`,
    path: entry?.path ?? DEFAULT_PATH,
    imageRepository: `${
      options.registry ?? `registry.${withoutPort(host)}`
    }/${project.toLowerCase()}`,
    project,
    annotations: {
      [PLATFORM_ANNOTATION]: model.name,
      [SERVICE_ANNOTATION]: name,
      ...argocdAnnotations(model, { name }),
      [GITLAB_PROJECT_ANNOTATION]: project,
      [GITLAB_INSTANCE_ANNOTATION]: host,
    },
  };
}

function projectFor(
  model: PlatformModel,
  name: string,
  entry: PlatformService | undefined,
  { group, repoUrl }: { group?: string; repoUrl?: string },
): string {
  if (repoUrl !== undefined) {
    return givenProject(model, repoUrl);
  }
  return entry && !group
    ? projectOf(model, entry.repoUrl) ?? `${model.gitlabGroup}/${name}`
    : `${groupOf(model, group)}/${name}`;
}

function givenProject(model: PlatformModel, repoUrl: string): string {
  const project = projectOf(model, repoUrl);
  if (!project) {
    throw new InputError(
      `The repository "${repoUrl.replace(/\/\/[^/@]*@/, '//')}" is not on ${
        model.repository.host
      }, the git host of platform "${
        model.name
      }": use the address of a project there, such as ${
        model.repository.baseUrl
      }/${model.gitlabGroup}/my-service.git`,
    );
  }
  return project;
}

function groupOf(model: PlatformModel, group: string | undefined): string {
  if (group === undefined) {
    return mostCommonGroup(model) ?? model.gitlabGroup;
  }
  const trimmed = group.replace(/^\/+|\/+$/g, '');
  if (!/^[\w][\w.-]*(?:\/[\w][\w.-]*)*$/.test(trimmed)) {
    throw new InputError(
      `The group "${group}" is not the full path of a GitLab group; use one such as ${model.gitlabGroup}/services`,
    );
  }
  return trimmed;
}

/** The first in the file where several are equally common. */
function mostCommonGroup(model: PlatformModel): string | undefined {
  const counts = new Map<string, number>();
  for (const { repoUrl } of model.services) {
    const project = projectOf(model, repoUrl);
    const group = project?.slice(0, project.lastIndexOf('/'));
    if (group) {
      counts.set(group, (counts.get(group) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
}

/** @returns `undefined` for a repository of another host. */
function projectOf(model: PlatformModel, repoUrl: string): string | undefined {
  const address = parseRepositoryAddress(repoUrl);
  const own = parseRepositoryAddress(model.repository.url);
  if (!address || !own) {
    return undefined;
  }
  const sameHost = address.ssh
    ? withoutPort(address.host ?? '') === withoutPort(own.host ?? '')
    : address.host === own.host;
  if (!sameHost) {
    return undefined;
  }
  // A GitLab below a path: the path is not a group.
  const prefix = new URL(model.repository.baseUrl).pathname.replace(
    /^\/+|\/+$/g,
    '',
  );
  return prefix && address.project.startsWith(`${prefix}/`)
    ? address.project.slice(prefix.length + 1)
    : address.project;
}

function withoutPort(host: string): string {
  return host.replace(/:\d+$/, '');
}

/** A slash may stand in a query, and people read these. */
function inQuery(value: string): string {
  return encodeURIComponent(value).replace(/%2F/g, '/');
}
