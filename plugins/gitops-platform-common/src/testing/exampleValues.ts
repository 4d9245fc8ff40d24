import type { EffectiveConfiguration, EffectiveValue } from '../model';

const platform = {
  file: 'shared/k8app-defaults.yaml',
  repositoryUrl: 'https://gitlab.example.test/acme/infra/shop/gitops-config',
  branch: 'main',
};
const own = (file: string) => ({
  file,
  repositoryUrl: 'https://gitlab.example.test/acme/services/user-service',
  branch: 'main',
});

const value = (
  path: string,
  text: unknown,
  file: number,
  line: number,
  overrides: number[] = [],
): EffectiveValue => ({
  path: path.split('.'),
  value: JSON.stringify(text),
  file,
  line,
  overrides,
});

/**
 * Values that differ between environments, and one that is hidden.
 * @public
 */
export const userServiceValues: EffectiveConfiguration = {
  service: 'user-service',
  unreadFiles: [],
  environments: ['dev', 'qa', 'live'].map(environment => ({
    environment,
    files: [
      platform,
      own('.cicd/default.yaml'),
      own(`.cicd/${environment}.yaml`),
    ],
    values: [
      value('serviceAccountName', 'default', 0, 10),
      value('serviceMonitor.interval', '15s', 1, 44, [0]),
      value('appName', 'user-service', 1, 8),
      value('image.tag', environment === 'live' ? 'v2.7.3' : '3f2a91c7', 2, 6),
      value('replicas', environment === 'live' ? 3 : 1, 2, 8, [1]),
      {
        path: ['configmap', 'ADMIN_PASSWORD'],
        file: 1,
        line: 50,
        overrides: [],
      },
      ...(environment === 'live' ? [value('hpa.enabled', true, 2, 12)] : []),
    ],
  })),
};
