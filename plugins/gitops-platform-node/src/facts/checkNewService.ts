import {
  isSameRepository,
  parseRepositoryAddress,
  validateServiceName,
  type NameProblem,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformRepositories } from '../repositories';
import { serviceFacts } from './serviceFacts';

/**
 * Whether a service can be created under a name.
 *
 * @public
 */
export interface NewServiceCheck {
  /** Of its spelling, its length, and the services of the platform. */
  problems: NameProblem[];
  /**
   * The platform has the service already, from exactly the repository that
   * creating it makes, and an earlier run has made that: a rerun completes what
   * is missing.
   */
  registered: boolean;
}

/**
 * Tells whether a service can be created under a name. The name of a service
 * that an earlier run has created is not taken.
 *
 * @param options.group - full path of the group of the repository, as for {@link serviceFacts}
 * @throws GitHostError where the git host has to be asked about the repository and does not answer.
 * @public
 */
export async function checkNewService(
  repositories: Pick<PlatformRepositories, 'look'>,
  model: PlatformModel,
  name: string,
  options: { group?: string; signal?: AbortSignal } = {},
): Promise<NewServiceCheck> {
  const problems = validateServiceName(name, { model });
  const entry = model.services.find(service => service.name === name);
  if (!entry) {
    return { problems, registered: false };
  }
  const others = model.services.filter(service => service !== entry);
  const { cloneUrl } = serviceFacts(model, name, { group: options.group });
  const registered =
    validateServiceName(name, { model: { ...model, services: others } })
      .length === 0 &&
    isSame(entry.repoUrl, cloneUrl) &&
    (await repositories.look({
      platform: model.name,
      name,
      repoUrl: cloneUrl,
      signal: options.signal,
    })) === 'own';
  return { problems: registered ? [] : problems, registered };
}

function isSame(left: string, right: string): boolean {
  const [one, other] = [left, right].map(parseRepositoryAddress);
  return Boolean(one && other && isSameRepository(one, other));
}
