import type { PlatformEnvironment, PlatformModel } from '../model';
import { previewApplicationName } from '../previews/applications';
import { applicationName } from './applications';
import { cacheServiceName } from './kubernetesServices';
import { MAXIMUM_LABEL_LENGTH } from './labels';

/** @public */
export type NameProblemCode = 'empty' | 'not-rfc1123' | 'too-long' | 'taken';

/**
 * Why a name cannot be given to a new service.
 * @public
 */
export interface NameProblem {
  code: NameProblemCode;
  /** English sentence that says what is wrong and what to do. */
  message: string;
}

/**
 * The part of a platform that decides which names are free.
 * @public
 */
export interface PlatformNames
  extends Pick<PlatformModel, 'name' | 'services'> {
  environments: readonly Pick<PlatformEnvironment, 'name'>[];
}

/** Room for the tag of a preview: `ABCDEF-12345`. */
const PREVIEW_TAG_LENGTH = 12;

/**
 * What stands in the way of a new service's name. No problem: the empty list.
 *
 * The name becomes an Argo CD application, Kubernetes Services, a label value,
 * a segment of Vault paths and a part of preview names. It is accepted only
 * when all of these are valid: an RFC 1123 label beginning with a letter (a
 * Kubernetes Service is an RFC 1035 label up to Kubernetes 1.33), with
 * `{name}-{longest environment}`, `{name}-cache-sv` and
 * `preview-{name}-{tag of 12 characters}` no longer than 63 characters, and
 * neither the name nor one of its applications taken already.
 *
 * Source: RFC 1123, RFC 1035, Kubernetes "Object Names and IDs"; names by
 * platform repository convention and k8app 3.8.0.
 *
 * @param context - with `model`, the name is checked against the platform's
 *   environments and services as well
 * @public
 */
export function validateServiceName(
  name: string,
  context?: {
    model?: PlatformNames;
  },
): NameProblem[] {
  if (name.trim() === '') {
    return [{ code: 'empty', message: 'Enter a name for the service.' }];
  }

  const problems: NameProblem[] = [];
  const spelling = problemOfSpelling(name);
  if (spelling) {
    problems.push({ code: 'not-rfc1123', message: spelling });
  }
  const length = problemOfLength(name, context?.model);
  if (length) {
    problems.push({ code: 'too-long', message: length });
  }
  const taken = context?.model && problemOfUse(name, context.model);
  if (taken) {
    problems.push({ code: 'taken', message: taken });
  }
  return problems;
}

function problemOfSpelling(name: string): string | undefined {
  if (/[^a-z0-9-]/.test(name)) {
    return `The name '${name}' may hold only lower-case letters a-z, digits and dashes.`;
  }
  if (!/^[a-z]/.test(name)) {
    return `The name '${name}' must begin with a letter, because Kubernetes Services are named after it.`;
  }
  if (name.endsWith('-')) {
    return `The name '${name}' must end with a letter or a digit.`;
  }
  return undefined;
}

function problemOfLength(
  name: string,
  model: Pick<PlatformNames, 'environments'> | undefined,
): string | undefined {
  const derived = [
    ...(model?.environments ?? []).map(environment =>
      applicationName(name, environment.name),
    ),
    cacheServiceName(name),
    previewApplicationName(name, 'x'.repeat(PREVIEW_TAG_LENGTH)),
  ];
  const longest = Math.max(...derived.map(text => text.length));
  if (longest <= MAXIMUM_LABEL_LENGTH) {
    return undefined;
  }
  const limit = MAXIMUM_LABEL_LENGTH - (longest - name.length);
  return limit > 0
    ? `The name has ${name.length} characters; at most ${limit} are possible, because longer names that are made from it would exceed ${MAXIMUM_LABEL_LENGTH}.`
    : `No name is short enough: an environment's name leaves no room within ${MAXIMUM_LABEL_LENGTH} characters.`;
}

function problemOfUse(name: string, model: PlatformNames): string | undefined {
  if (model.services.some(service => service.name === name)) {
    return `The platform '${model.name}' has a service '${name}' already; choose another name.`;
  }
  const applications = new Map(
    model.services.flatMap(service =>
      model.environments.map(
        environment =>
          [
            applicationName(service.name, environment.name),
            service.name,
          ] as const,
      ),
    ),
  );
  for (const environment of model.environments) {
    const application = applicationName(name, environment.name);
    const owner = applications.get(application);
    if (owner) {
      return `The Argo CD application '${application}' belongs to the service '${owner}' already; choose another name.`;
    }
  }
  return undefined;
}
