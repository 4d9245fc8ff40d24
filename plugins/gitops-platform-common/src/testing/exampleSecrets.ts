import type {
  EntitySecrets,
  SecretPathState,
  SecretSync,
  SourceReading,
} from '../api';

const readAt = '2026-03-01T12:00:00.000Z';
const ok: SourceReading = { status: 'ok', readAt };

const synced = (path: string): SecretSync => ({
  path,
  status: 'synced',
  at: '2026-02-26T09:31:00.000Z',
});

function filled(
  path: string,
  variables: Record<string, boolean>,
  version = 3,
): SecretPathState {
  return {
    path,
    status: 'filled',
    version,
    changedAt: '2026-02-26T09:30:00.000Z',
    variables: Object.entries(variables).map(([name, present]) => ({
      name,
      present,
    })),
    otherKeys: [],
  };
}

/**
 * In good order: every declared variable has a key.
 * @public
 */
export const userServiceSecrets: EntitySecrets = {
  entityRef: 'component:default/user-service',
  environments: ['dev', 'qa', 'live'].map(environment => ({
    environment,
    reading: ok,
    paths: [
      filled(
        `acme/user-service/${environment}/config`,
        environment === 'qa'
          ? { DATABASE_URL: true }
          : { DATABASE_URL: true, TOKEN_SIGNING_KEY: true },
      ),
    ],
    syncReading: ok,
    syncs: [synced(`acme/user-service/${environment}/config`)],
  })),
};

/**
 * In trouble: nothing filled in dev, a key missing, a foreign path and a
 * copy that fails in qa, an old reading and a cluster that is away in live.
 * @public
 */
export const paymentServiceSecrets: EntitySecrets = {
  entityRef: 'component:default/payment-service',
  environments: [
    {
      environment: 'dev',
      reading: ok,
      paths: [
        {
          path: 'acme/payment-service/dev/config',
          status: 'placeholder',
          version: 1,
          changedAt: '2026-02-20T08:00:00.000Z',
          variables: [
            { name: 'DATABASE_URL', present: false },
            { name: 'PROVIDER_API_KEY', present: false },
          ],
          otherKeys: [],
        },
      ],
      syncReading: ok,
      syncs: [{ path: 'acme/payment-service/dev/config', status: 'pending' }],
    },
    {
      environment: 'qa',
      reading: ok,
      paths: [
        {
          path: 'acme/payment-service/qa/config',
          status: 'missing',
          variables: [],
          otherKeys: [],
        },
        {
          ...filled('acme/payment-service/dev/config', {
            PROVIDER_API_KEY: false,
          }),
          otherKeys: ['PROVIDER_KEY'],
        },
        {
          path: 'shop-qa/payment-service/qa/database',
          status: 'foreign',
          variables: [{ name: 'DATABASE_URL', present: false }],
          otherKeys: [],
        },
      ],
      syncReading: ok,
      syncs: [
        { path: 'acme/payment-service/qa/config', status: 'absent' },
        {
          path: 'acme/payment-service/dev/config',
          status: 'failed',
          at: '2026-02-26T10:00:00.000Z',
          message:
            'Not synchronised: Vault denies it to the operator (403). See kubectl -n shop-qa describe vaultstaticsecret payment-service-vault',
        },
      ],
    },
    {
      environment: 'live',
      reading: {
        status: 'stale',
        readAt,
        failingSince: '2026-03-01T12:05:00.000Z',
        message: 'Vault at vault.example.test is sealed',
        hint: 'Unseal it.',
      },
      paths: [filled('acme/payment-service/live/config', {}, 5)],
      syncReading: {
        status: 'unavailable',
        failingSince: '2026-03-01T12:04:00.000Z',
        message: 'Kubernetes at kubernetes.example.test cannot be reached',
        hint: 'Check the address, the certificate and the network of the backend.',
      },
      syncs: [],
    },
  ],
};

/**
 * The portal has no access to any Vault.
 * @public
 */
export const unconfiguredSecrets: EntitySecrets = {
  entityRef: 'component:default/user-service',
  environments: ['dev', 'qa', 'live'].map(environment => ({
    environment,
    reading: {
      status: 'notConfigured',
      message: `The portal has no access to the Vault of ${environment}`,
      hint: 'Set gitopsPlatform.platforms.shop.sources.vault in app-config.yaml.',
    },
    paths: [],
    syncReading: {
      status: 'notConfigured',
      message: `The portal has no access to the Kubernetes API of ${environment}`,
      hint: 'Set gitopsPlatform.platforms.shop.sources.kubernetes in app-config.yaml.',
    },
    syncs: [],
  })),
};
