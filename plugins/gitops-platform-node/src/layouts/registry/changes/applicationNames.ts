import { assertError } from '@backstage/errors';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ChangeTrees } from '../../PlatformLayout';
import { readServiceConfiguration } from '../readServiceConfiguration';

/** What the applications of a service are called in the cluster. */
export interface ApplicationNames {
  names: string[];
  /** Why the values of the service could not be asked, so that only its own name is known. */
  unread?: string;
}

/**
 * The names of a service's applications: its own, and each `appName` that its values give it in an
 * environment. Its repository may be gone or out of reach, which must not keep a change from being
 * made.
 *
 * Source: k8app, whose Kubernetes Services are named after `appName`.
 *
 * @internal
 */
export async function applicationNames(
  trees: ChangeTrees,
  model: PlatformModel,
  name: string,
): Promise<ApplicationNames> {
  const service = model.services.find(candidate => candidate.name === name);
  if (!service) {
    return { names: [name] };
  }
  try {
    const { environments } = await readServiceConfiguration(
      {
        platform: trees.platform,
        service: await trees.ofService(model, name),
      },
      model,
      service,
    );
    const names = environments
      .filter(({ declared }) => declared)
      .map(({ appName }) => appName);
    return { names: [...new Set([name, ...names])] };
  } catch (error) {
    assertError(error);
    return { names: [name], unread: error.message };
  }
}
