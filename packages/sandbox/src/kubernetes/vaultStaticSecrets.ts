import { VaultContent, VaultSecretContent } from '../vault';
import {
  DEFAULT_RESOURCE,
  KubernetesContent,
  ResourceContent,
} from './readKubernetesContent';

/** A custom resource of the Vault Secrets Operator as the Kubernetes API answers it. */
export interface VaultStaticSecret {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace: string; generation: number };
  spec: Record<string, unknown>;
  status?: Record<string, unknown>;
}

const DAY = 24 * 60 * 60 * 1000;

/** Path of a service's secrets. Source: platform repository convention. */
const CONFIG_PATH = /^[^/]+\/(?<service>[^/]+)\/(?<environment>[^/]+)\/config$/;

/** What the operator says where Vault does not have what a resource names. */
const FAILURES: Partial<Record<VaultSecretContent['state'], string>> = {
  missing: 'empty response from Vault',
  deleted: 'empty response from Vault',
};

/**
 * One resource per service and environment that Vault has a path for.
 *
 * @param startedAt - dates are counted back from it
 */
export function vaultStaticSecrets(
  content: KubernetesContent | undefined,
  vault: VaultContent,
  startedAt: Date,
): VaultStaticSecret[] {
  if (!content) {
    return [];
  }
  return Object.entries(vault.secrets).flatMap(([path, secret]) => {
    const { service, environment } = CONFIG_PATH.exec(path)?.groups ?? {};
    if (!service) {
      return [];
    }
    const resource =
      content.resources[`${service}-${environment}`] ?? stateOf(secret);
    return resource.state === 'absent'
      ? []
      : [
          {
            apiVersion: 'secrets.hashicorp.com/v1beta1',
            kind: 'VaultStaticSecret',
            metadata: {
              name: `${service}-vault`,
              namespace: `${content.namespacePrefix}-${environment}`,
              generation: 1,
            },
            spec: {
              vaultAuthRef: 'vault-auth',
              type: 'kv-v2',
              mount: vault.mount,
              path: resource.path ?? path,
              refreshAfter: '60s',
              destination: { create: true, name: `${service}-secrets` },
            },
            ...statusOf(resource, startedAt),
          },
        ];
  });
}

function stateOf({ state }: VaultSecretContent): ResourceContent {
  const message = FAILURES[state];
  return message === undefined
    ? DEFAULT_RESOURCE
    : { ...DEFAULT_RESOURCE, state: 'failed', message };
}

/**
 * Source: Vault Secrets Operator. Older releases have no conditions and report
 * nothing of a failure.
 */
function statusOf(
  { state, message, release }: ResourceContent,
  startedAt: Date,
): { status?: Record<string, unknown> } {
  if (state === 'pending' || (release === 'older' && state === 'failed')) {
    return {};
  }
  const written = {
    lastGeneration: 1,
    secretMAC: 'bWFkZSB1cCBieSB0aGUgc2FuZGJveA==',
  };
  if (release === 'older') {
    return { status: written };
  }
  const status = state === 'synced' ? 'True' : 'False';
  const condition = (type: string, reason: string, told: string) => ({
    type,
    status,
    observedGeneration: 1,
    lastTransitionTime: new Date(startedAt.getTime() - DAY)
      .toISOString()
      .replace(/\.\d+Z$/, 'Z'),
    reason,
    message: told,
  });
  return {
    status: {
      ...(state === 'synced' ? written : { lastGeneration: 1 }),
      conditions: [
        condition(
          'SecretSynced',
          'SecretSync',
          state === 'synced'
            ? 'Secret synced, horizon=1m0s'
            : `Failed to sync the secret, horizon=1m0s, err=${message}`,
        ),
        condition('Healthy', 'Healthy', 'VaultStaticSecret'),
        condition('Ready', 'Ready', 'VaultStaticSecret'),
      ],
    },
  };
}
