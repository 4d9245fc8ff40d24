/** Services of the platform. */
export const SERVICES = 10_000;

/** Those of them that are in the catalog and looked at. */
export const ENTITIES = 1_000;

export const ENVIRONMENTS = ['dev', 'qa', 'live'];

export const GITLAB_HOST = 'gitlab.example.test';

/** Of the platform's repository. */
export const PLATFORM_PROJECT = 'acme/infra/shop/gitops-config';

export function serviceName(index: number): string {
  return `service-${index}`;
}

export function projectOf(service: string): string {
  return `acme/services/${service}`;
}

const BASE = `global:
  gitlabGroup: acme
  vaultPathPrefix: acme
  namespacePrefix: shop
  k8app: { repoURL: "https://charts.example.test/k8app", chart: app, version: "3.8.0" }
environments:
${ENVIRONMENTS.map(
  name => `  ${name}: { enabled: true, autoSync: true }\n`,
).join('')}vault: { mount: secret }
`;

const PREVIEWS = `previewEnvironments:
  enabled: true
  baseDomain: preview.example.test
  gateway: { namespace: shop-dev }
`;

/** The files of the platform's repository: as many services as a large organisation has. */
export function platformFiles(): Map<string, string> {
  const names = Array.from({ length: SERVICES }, (_, index) =>
    serviceName(index),
  );
  return new Map([
    ['platform/base.yaml', BASE],
    ['platform/core.yaml', `services:\n${names.map(registration).join('')}`],
    [
      'platform/preview.yaml',
      `${PREVIEWS}  services:\n${names.map(preview).join('')}`,
    ],
  ]);
}

function registration(name: string): string {
  return `  ${name}:
    syncWave: "0"
    repoURL: https://${GITLAB_HOST}/${projectOf(name)}.git
    path: .cicd
`;
}

function preview(name: string): string {
  return `    ${name}:
      enabled: true
      branchMatch: "^[A-Z]+-[0-9]+-.*"
      cicdPath: .cicd
      namespace: shop-dev
      appNameBase: ${name}
`;
}

/** The files of a service's repository: two secrets at its own path in each environment. */
export function serviceFiles(service: string): Map<string, string> {
  return new Map([
    [
      '.cicd/default.yaml',
      `appName: ${service}\nreplicas: 2\nimage: { repository: registry.example.test/${projectOf(
        service,
      )} }\n`,
    ],
    ...ENVIRONMENTS.map(
      environment =>
        [
          `.cicd/${environment}.yaml`,
          `image: { tag: v1.0.0 }\nsecrets:\n${['DATABASE_URL', 'API_KEY']
            .map(
              variable =>
                `  ${variable}: /acme/${service}/${environment}/config\n`,
            )
            .join('')}`,
        ] as const,
    ),
  ]);
}
