import {
  applicationName,
  linksOf,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { applicationNamed } from '../sources/argocd/applicationNamed';
import type { ArgocdSource } from '../sources/argocd/ArgocdSource';

/**
 * - `healthy`: in all environments that are looked at.
 * - `waiting`: not yet, or it is not known.
 * - `unknowable`: the portal has access to no Argo CD of the platform.
 */
export type ServiceHealth =
  | { state: 'healthy'; environments: string[] }
  | { state: 'waiting' }
  | { state: 'unknowable' };

/**
 * Whether a service is healthy and synchronised in its environments: in those
 * that Argo CD synchronises by itself, else in all. Environments whose Argo CD
 * the portal does not know are left out.
 */
export async function healthOfService(
  argocd: Pick<ArgocdSource, 'applications'>,
  model: PlatformModel,
  service: string,
): Promise<ServiceHealth> {
  const enabled = model.environments.filter(environment => environment.enabled);
  const automatic = enabled.filter(({ autoSync }) => autoSync);
  const looked = await Promise.all(
    (automatic.length > 0 ? automatic : enabled).map(async ({ name }) => ({
      environment: name,
      live: await argocd.applications(model, name),
    })),
  );
  const known = looked.filter(
    ({ live }) => live.reading.status !== 'notConfigured',
  );
  if (known.length === 0) {
    return { state: 'unknowable' };
  }
  const healthy = known.every(({ environment, live }) => {
    const application = applicationNamed(
      linksOf(model, environment),
      live.value?.[service],
      applicationName(service, environment),
    );
    return application?.health === 'Healthy' && application.sync === 'Synced';
  });
  return healthy
    ? {
        state: 'healthy',
        environments: known.map(({ environment }) => environment),
      }
    : { state: 'waiting' };
}
