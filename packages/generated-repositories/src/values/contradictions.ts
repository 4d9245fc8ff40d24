import type { EffectiveValues } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * Where the merged values of an environment do not fit each other, though every
 * one of them is allowed. A service that is not deployed there has nothing to
 * contradict.
 *
 * Source: k8app 3.8.0; Kubernetes (probes, autoscaling), Prometheus operator.
 */
export function contradictions(
  { environment, values }: EffectiveValues,
  service: string,
): string[] {
  const at = (path: string): unknown => {
    const found = values.find(value => value.path.join('.') === path);
    return found?.value === undefined ? undefined : JSON.parse(found.value);
  };
  const keysBelow = (...path: string[]) =>
    new Set(
      values
        .filter(value => path.every((key, index) => value.path[index] === key))
        .map(value => value.path[path.length]),
    );
  if (at('deployment.enabled') === false) {
    return [
      'service',
      'serviceMonitor',
      'cache',
      'hpa',
      'pdb',
      'httpRoute',
      'gateway',
    ]
      .filter(section => at(`${section}.enabled`) === true)
      .map(section => `${section} is on though nothing is deployed`);
  }

  const ports = keysBelow('service', 'ports');
  const internalPorts = [...ports].map(port =>
    at(`service.ports.${port}.internalPort`),
  );
  const probes = ['livenessProbe', 'readinessProbe'];
  const checks: [boolean, string][] = [
    [at('appName') !== service, `appName is not ${service}`],
    [at('environment') !== environment, `environment is not ${environment}`],
    [!at('image.tag'), 'image.tag is not there for the pipeline to write'],
    [
      at('serviceMonitor.enabled') === true &&
        !ports.has(String(at('serviceMonitor.port'))),
      'serviceMonitor.port is no key of service.ports',
    ],
    ...probes.map((probe): [boolean, string] => [
      at(`${probe}.enabled`) !== true ||
        !internalPorts.includes(at(`${probe}.httpGet.port`)),
      `${probe} asks at no port of the service`,
    ]),
    [
      at('hpa.enabled') === true &&
        Number(at('hpa.maxReplicas')) <= Number(at('replicas')),
      'hpa.maxReplicas leaves nothing to scale above replicas',
    ],
    [
      keysBelow('secrets').size > 0 &&
        at('secretsProvider.provider') !== 'vault',
      'secrets are read by no provider',
    ],
  ];
  return checks.flatMap(([isWrong, text]) => (isWrong ? [text] : []));
}
