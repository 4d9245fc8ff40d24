import {
  isSameRepository,
  parseRepositoryAddress,
  validateServiceName,
  type NameProblem,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { textOf, valueOf } from '../siblingValues';

/** What a template says of the repository of the service. */
export interface RepositoryOptions {
  newRepository?: boolean;
  repositoryField?: string;
}

/**
 * What is wrong with a name, by its spelling and the platform. A service that
 * the platform has from the very repository that the form names may be entered
 * once more: that changes nothing.
 */
export function problemsOfName(
  name: string,
  model: PlatformModel | undefined,
  isEntered: boolean,
): NameProblem[] {
  const others = model && {
    ...model,
    services: model.services.filter(service => service.name !== name),
  };
  return validateServiceName(name, { model: isEntered ? others : model });
}

/** The platform has the service, from the repository that the form names. */
export function isEnteredFrom(
  name: string,
  model: PlatformModel | undefined,
  formData: unknown,
  options: RepositoryOptions | undefined,
): boolean {
  const given = addressOf(formData, options);
  const entry = model?.services.find(service => service.name === name);
  if (!given || !entry) {
    return false;
  }
  const wanted = parseRepositoryAddress(given);
  const there = parseRepositoryAddress(entry.repoUrl);
  return Boolean(wanted && there && isSameRepository(wanted, there));
}

/** The form asks for the address of the repository, and has none yet. */
export function lacksAddress(
  formData: unknown,
  options: RepositoryOptions | undefined,
): boolean {
  return (
    options?.repositoryField !== undefined &&
    addressOf(formData, options) === undefined
  );
}

function addressOf(
  formData: unknown,
  options: RepositoryOptions | undefined,
): string | undefined {
  return options?.repositoryField === undefined
    ? undefined
    : textOf(valueOf(formData, options.repositoryField));
}

/**
 * Git host and catalog are asked about what can be the name of a new service;
 * one that the platform has may be that of an earlier run, which they know.
 */
export function canBeNew(problems: NameProblem[]): boolean {
  return problems.every(({ code }) => code === 'taken');
}
