import { InputError } from '@backstage/errors';
import {
  matchesBranch,
  namespaceOf,
  type PlatformModel,
  type PlatformService,
  type PreviewService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformChangeOf } from '../../../changes';
import { trimSlashes } from '../platformFiles';
import { requireLabel } from './kubernetesNames';

/** Branches that begin with a ticket. Source: platform repository convention. */
const TICKET_BRANCHES = '^[A-Z]+-[0-9]+-.*';

/** What previews need to know about their service. @internal */
export type PreviewedService = Pick<
  PlatformService,
  'name' | 'repoUrl' | 'path'
>;

/** The fields of an entry of `preview.yaml`, in the order of the convention. @internal */
export interface PreviewFields {
  projectId?: string;
  branchMatch?: string;
  cicdPath?: string;
  repoURL?: string;
  namespace?: string;
  appNameBase?: string;
}

/**
 * What a change gives explicitly.
 *
 * @throws InputError naming the field that cannot be used.
 * @internal
 */
export function givenFields({
  projectId,
  branchMatch,
  namespace,
  appNameBase,
}: PlatformChangeOf<'enable-preview'>): PreviewFields {
  if (projectId && !/^[1-9]\d*$/.test(projectId)) {
    throw new InputError(
      `The project id "${projectId}" is not a number: use the one that the project's page on the git host shows`,
    );
  }
  if (branchMatch) {
    matchesBranch(branchMatch, '');
  }
  if (namespace) {
    requireLabel('namespace', namespace);
  }
  if (appNameBase) {
    requireLabel('application name', appNameBase);
  }
  return {
    ...(projectId && { projectId }),
    ...(branchMatch && { branchMatch }),
    ...(namespace && { namespace }),
    ...(appNameBase && { appNameBase }),
  };
}

/**
 * What the platform says about the rest: the values that its other previews
 * have most often, then the convention.
 *
 * @internal
 */
export function derivedFields(
  model: PlatformModel,
  service: PreviewedService,
): PreviewFields {
  const siblings = model.previews?.services ?? [];
  return {
    branchMatch: mostFrequent(siblings, 'branchMatch') ?? TICKET_BRANCHES,
    cicdPath: trimSlashes(service.path),
    repoURL: service.repoUrl,
    namespace:
      mostFrequent(siblings, 'namespace') ??
      model.previews?.gatewayNamespace ??
      firstNamespace(model),
    appNameBase: service.name,
  };
}

function mostFrequent(
  siblings: readonly PreviewService[],
  field: 'branchMatch' | 'namespace',
): string | undefined {
  const counts = new Map<string, number>();
  for (const { [field]: value } of siblings) {
    if (value !== undefined) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  const [first] = [...counts].sort(([, left], [, right]) => right - left);
  return first?.[0];
}

function firstNamespace(model: PlatformModel): string | undefined {
  const environment = model.environments.find(({ enabled }) => enabled);
  return environment && namespaceOf(model, environment.name);
}
