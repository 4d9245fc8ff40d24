import type { PlatformModel, PlatformService } from '../model';
import {
  isSameRepository,
  parseRepositoryAddress,
  type RepositoryAddress,
} from './RepositoryAddress';

/** A service together with the platform that it is registered in. */
export interface RegisteredService {
  model: PlatformModel;
  service: PlatformService;
}

/**
 * The services that are deployed from a repository, in a monorepo those whose
 * folder is nearest to the repository's folder.
 *
 * A service's folder is the parent of its `path`: `game-engine/.cicd` belongs
 * to what lies in `game-engine/`. A repository without a folder may be meant as
 * a whole: a service at its root is preferred, else all of its services fit.
 *
 * Source: platform repository convention (`repoURL` and `path` of `core.yaml`).
 */
export function servicesOfRepository(
  models: readonly PlatformModel[],
  repository: RepositoryAddress,
): RegisteredService[] {
  const fitting = models
    .flatMap(
      model =>
        servicesByProject(model).get(repository.project.toLowerCase()) ?? [],
    )
    .filter(({ service }) => isDeployedFrom(service, repository))
    .filter(({ service }) => {
      const folder = folderOf(service);
      return (
        folder === '' ||
        repository.folder === '' ||
        `${repository.folder}/`.startsWith(`${folder}/`)
      );
    });
  if (repository.folder === '') {
    const atRoot = fitting.filter(({ service }) => folderOf(service) === '');
    return atRoot.length > 0 ? atRoot : fitting;
  }
  const depth = Math.max(
    ...fitting.map(({ service }) => folderOf(service).length),
  );
  return fitting.filter(({ service }) => folderOf(service).length === depth);
}

/** Each model is indexed once: a platform may have ten thousand services. */
const projectIndexes = new WeakMap<
  PlatformModel,
  Map<string, RegisteredService[]>
>();

/** By the project path of the clone address, in lower case as GitLab compares it. */
function servicesByProject(
  model: PlatformModel,
): Map<string, RegisteredService[]> {
  const known = projectIndexes.get(model);
  if (known) {
    return known;
  }
  const index = new Map<string, RegisteredService[]>();
  for (const service of model.services) {
    const project = parseRepositoryAddress(
      service.repoUrl,
    )?.project.toLowerCase();
    if (project !== undefined) {
      const registered = index.get(project);
      if (registered) {
        registered.push({ model, service });
      } else {
        index.set(project, [{ model, service }]);
      }
    }
  }
  projectIndexes.set(model, index);
  return index;
}

/** Whether a service's clone address names a repository. */
export function isDeployedFrom(
  service: PlatformService,
  repository: RepositoryAddress,
): boolean {
  const address = parseRepositoryAddress(service.repoUrl);
  return address !== undefined && isSameRepository(address, repository);
}

function folderOf(service: PlatformService): string {
  return service.path
    .split('/')
    .filter(segment => segment !== '' && segment !== '.')
    .slice(0, -1)
    .join('/');
}
