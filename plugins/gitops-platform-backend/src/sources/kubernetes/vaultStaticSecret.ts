import type { SecretSync } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { z } from 'zod';

const text = z.string().nullish();
const condition = z.object({
  type: z.string(),
  status: z.string(),
  reason: text,
  message: text,
  lastTransitionTime: text,
});

/** The fields that are read of a VaultStaticSecret. */
export const vaultStaticSecret = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string(),
    generation: z.number().nullish(),
  }),
  spec: z.object({ mount: z.string(), path: z.string() }),
  status: z
    .object({
      conditions: z.array(condition).nullish(),
      lastGeneration: z.number().nullish(),
      secretMAC: text,
    })
    .nullish(),
});

type VaultStaticSecret = z.output<typeof vaultStaticSecret>;
type Condition = z.output<typeof condition>;

/** Conditions of current releases, the one that says most first. */
const CONDITIONS = ['SecretSynced', 'Healthy', 'Ready'];

/** What one VaultStaticSecret says of the path that it copies from. */
export interface ReadSync extends SecretSync {
  mount: string;
}

/**
 * Current releases of the operator say it in conditions; older ones only count
 * generations, and the first ones only keep the MAC of what they have written.
 *
 * Source: Vault Secrets Operator, `VaultStaticSecretStatus` of
 * `secrets.hashicorp.com/v1beta1`.
 */
export function syncOf(resource: VaultStaticSecret): ReadSync {
  const { metadata, spec, status } = resource;
  const place = {
    mount: spec.mount.replace(/^\/+|\/+$/g, ''),
    path: spec.path.replace(/^\/+|\/+$/g, ''),
  };
  const generation = metadata.generation ?? 0;
  const isCurrent =
    !status?.lastGeneration || status.lastGeneration >= generation;
  const conditions = CONDITIONS.flatMap(
    type => status?.conditions?.find(one => one.type === type) ?? [],
  );

  const failure = conditions.find(one => one.status === 'False');
  if (failure) {
    return {
      ...place,
      status: 'failed',
      message: failureMessage(failure, metadata),
      ...timeOf(failure),
    };
  }
  const [told] = conditions;
  const done = told
    ? told.status === 'True'
    : Boolean(status?.lastGeneration || status?.secretMAC);
  return done && isCurrent
    ? { ...place, status: 'synced', ...timeOf(told) }
    : { ...place, status: 'pending', ...timeOf(told) };
}

function timeOf(told: Condition | undefined): { at?: string } {
  const time = Date.parse(told?.lastTransitionTime ?? '');
  return Number.isNaN(time) ? {} : { at: new Date(time).toISOString() };
}

/** What goes wrong most, by the operator's words for it. */
const CAUSES: [RegExp, string][] = [
  [/permission denied|code: 403/i, 'Vault denies it to the operator (403)'],
  [/is sealed|code: 503/i, 'Vault is sealed or not available (503)'],
  [
    /code: 404|empty response|not found/i,
    'Vault or the cluster does not have what it names (404)',
  ],
  [/x509|certificate/i, 'the operator does not trust the certificate of Vault'],
  [
    /connection refused|no such host|timeout|deadline exceeded/i,
    'the operator cannot reach Vault',
  ],
];

/**
 * The operator's own message stays in the cluster: it quotes errors of
 * templates and parsers, and those quote what they were given.
 */
function failureMessage(
  { type, reason, message }: Condition,
  { name, namespace }: VaultStaticSecret['metadata'],
): string {
  const cause =
    CAUSES.find(([pattern]) => pattern.test(message ?? ''))?.[1] ??
    `the operator says ${type} is false${
      reason && /^[A-Za-z]{1,64}$/.test(reason) ? ` (${reason})` : ''
    }`;
  return `Not synchronised: ${cause}. See kubectl -n ${namespace} describe vaultstaticsecret ${name}`;
}
