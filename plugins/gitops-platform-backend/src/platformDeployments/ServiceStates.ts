import {
  applicationName,
  linksOf,
  type DeployedService,
  type PlatformModel,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { applicationNamed } from '../sources/argocd/applicationNamed';
import type { ApplicationsByService } from '../sources/argocd/ArgocdSource';
import { imageTags } from './imageTags';

/** What of a service does not depend on who asks. */
type ServiceState = Pick<DeployedService, 'service' | 'applications'>;

/** What Argo CD says in each environment; nothing where it could not be asked. */
type Values = readonly (ApplicationsByService | undefined)[];

/**
 * The states of all services of a platform, which are put together once for all
 * who ask: as long as the platform and what was read are the same.
 */
export class ServiceStates {
  readonly #latest = new WeakMap<
    PlatformModel,
    { values: Values; states: ServiceState[] }
  >();

  /** @param values - for each of the environments */
  of(
    model: PlatformModel,
    environments: readonly string[],
    values: Values,
  ): readonly ServiceState[] {
    const latest = this.#latest.get(model);
    if (latest?.values.every((value, index) => value === values[index])) {
      return latest.states;
    }
    const states = model.services.map(service => ({
      service: service.name,
      applications: environments.map((environment, index) =>
        stateOf(model, service, environment, values[index]),
      ),
    }));
    this.#latest.set(model, { values, states });
    return states;
  }
}

function stateOf(
  model: PlatformModel,
  { name, repoUrl }: PlatformService,
  environment: string,
  applications: ApplicationsByService | undefined,
): DeployedService['applications'][number] {
  const links = linksOf(model, environment);
  const application = applicationNamed(
    links,
    applications?.[name],
    applicationName(name, environment),
  );
  if (!application) {
    return null;
  }
  const { namespace, sync, health, images } = application;
  return {
    ...(namespace !== links.argocd?.namespace && { namespace }),
    sync,
    health,
    imageTags: imageTags(images, repoUrl),
  };
}
