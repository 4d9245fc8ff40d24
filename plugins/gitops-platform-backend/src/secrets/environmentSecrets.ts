import {
  declaredSecretPaths,
  isBootstrapPlaceholder,
  isPathOfService,
  type DeclaredSecretPath,
  type EnvironmentSecrets,
  type SecretPathState,
  type SourceReading,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyView } from '../access';
import type { KubernetesSource } from '../sources/kubernetes/KubernetesSource';
import type { LiveValue } from '../sources/reading/LiveReader';
import type { VaultSecret } from '../sources/vault/VaultClient';
import type { VaultSource } from '../sources/vault/VaultSource';
import { secretSyncs } from './secretSyncs';

/**
 * What Vault holds at the paths of a service in one environment, and what of it
 * is in the cluster. Paths of other services are not asked for, whatever the
 * values files name.
 */
export async function environmentSecrets(
  { kubernetes, vault }: { kubernetes: KubernetesSource; vault: VaultSource },
  view: ReadyView,
  environment: string,
): Promise<EnvironmentSecrets> {
  const { model, service, configuration } = view;
  const declared = declaredSecretPaths(
    model,
    service,
    configuration,
    environment,
  );
  const [cluster, ...looked] = await Promise.all([
    kubernetes.secretSyncs(model, environment),
    ...declared.map(async path => ({
      path,
      live: isPathOfService(model, service.name, path.path)
        ? await vault.secret(
            { platform: model.name, environment },
            { mount: model.vault.mount, path: path.path },
          )
        : undefined,
    })),
  ]);
  return {
    environment,
    reading: leastCurrent(looked.flatMap(({ live }) => live ?? [])),
    paths: looked.flatMap(({ path, live }) => stateOf(path, live)),
    syncReading: cluster.reading,
    syncs: cluster.value ? secretSyncs(view, declared, cluster.value) : [],
  };
}

/** @returns nothing for a path that could not be read. */
function stateOf(
  declared: DeclaredSecretPath,
  live: LiveValue<VaultSecret> | undefined,
): SecretPathState[] {
  const names = [
    ...new Set(
      declared.declarations.map(({ declaration }) => declaration.variable),
    ),
  ];
  const state = {
    path: declared.path,
    variables: names.map(name => ({ name, present: false })),
    otherKeys: [],
  };
  if (!live) {
    return [{ ...state, status: 'foreign' }];
  }
  const secret = live.value;
  if (!secret) {
    return [];
  }
  switch (secret.state) {
    case 'present':
      return [
        {
          ...state,
          status: isBootstrapPlaceholder(secret.keys)
            ? 'placeholder'
            : 'filled',
          version: secret.version,
          changedAt: secret.changedAt,
          variables: names.map(name => ({
            name,
            present: secret.keys.includes(name),
          })),
          otherKeys: secret.keys
            .filter(key => !names.includes(key) && key !== '_bootstrapped_at')
            .sort(),
        },
      ];
    case 'deleted':
      return [
        {
          ...state,
          status: 'deleted',
          version: secret.version,
          changedAt: secret.changedAt,
        },
      ];
    default:
      return [{ ...state, status: secret.state }];
  }
}

const BY_TRUST: SourceReading['status'][] = [
  'forbidden',
  'unavailable',
  'notConfigured',
  'stale',
  'ok',
];

/** An environment is as current as the least current of its paths. */
function leastCurrent(lives: LiveValue<VaultSecret>[]): SourceReading {
  const [first] = lives
    .map(({ reading }) => reading)
    .sort(
      (left, right) =>
        BY_TRUST.indexOf(left.status) - BY_TRUST.indexOf(right.status) ||
        (left.readAt ?? '').localeCompare(right.readAt ?? ''),
    );
  return first ?? { status: 'ok' };
}
