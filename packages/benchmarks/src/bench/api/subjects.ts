import { serviceName } from './platform';

/** Whose backend answers: ours, the community's for Vault, or Roadie's for Argo CD. */
export type Subject = 'ours' | 'vault' | 'argocd';

/** What a browser asks for one page of a service, below `/api`. */
export type PageView = (service: number) => string[];

const entity = (service: number) =>
  `gitops-platform/entities/default/component/${serviceName(service)}`;
const selectorOf = (service: number) =>
  encodeURIComponent(`app.kubernetes.io/name=${serviceName(service)}`);

/** Everything that is live on the page of an entity. */
export const wholePage: PageView = service =>
  ['secrets', 'deployments', 'previews'].map(
    resource => `${entity(service)}/${resource}`,
  );

/** All services of the platform, in all environments. */
export const platformPage = ['gitops-platform/platforms/shop/deployments'];

export const ourSecrets: PageView = service => [`${entity(service)}/secrets`];

export const ourDeployments: PageView = service => [
  `${entity(service)}/deployments`,
];

/** As its card asks where `vault.io/secrets-path` names the folder of the service. */
export const communitySecrets: PageView = service => [
  `vault/v1/secrets/${encodeURIComponent(
    `acme/${serviceName(service)}`,
  )}?engine=secret`,
];

/** As its card asks where `argocd/app-selector` is set: who has them, then which. */
export const roadieDeployments: PageView = service => [
  `argocd/find/selector/${selectorOf(service)}`,
  `argocd/argoInstance/main/applications/selector/${selectorOf(service)}`,
];
