import type { EntitySecrets, SecretPathState, SourceReading } from '../api';

const readAt = '2026-03-01T12:00:00.000Z';
const ok: SourceReading = { status: 'ok', readAt };

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
  })),
};

/**
 * In trouble: nothing filled in dev, a key missing and a foreign path in qa, an
 * old reading in live.
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
  })),
};
