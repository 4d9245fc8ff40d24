import { syncOf, vaultStaticSecret } from './vaultStaticSecret';

const AT = '2026-02-26T09:31:00Z';

function resource(status: object | undefined, spec: object = {}) {
  return vaultStaticSecret.parse({
    metadata: { name: 'user-service', namespace: 'shop-dev', generation: 2 },
    spec: { mount: 'secret', path: 'acme/user-service/dev/config', ...spec },
    ...(status && { status }),
  });
}

const condition = (type: string, status: string, message = '') => ({
  type,
  status,
  reason: type,
  message,
  lastTransitionTime: AT,
});

describe('syncOf', () => {
  it.each<[string, object | undefined, string, string | undefined]>([
    ['nothing reported yet', undefined, 'pending', undefined],
    ['an empty status', {}, 'pending', undefined],
    [
      'the MAC of the first releases',
      { secretMAC: 'bWFj' },
      'synced',
      undefined,
    ],
    [
      'the generation of older releases',
      { lastGeneration: 2, secretMAC: 'bWFj' },
      'synced',
      undefined,
    ],
    [
      'an older generation',
      { lastGeneration: 1, secretMAC: 'bWFj' },
      'pending',
      undefined,
    ],
    [
      'conditions',
      { lastGeneration: 2, conditions: [condition('SecretSynced', 'True')] },
      'synced',
      '2026-02-26T09:31:00.000Z',
    ],
    [
      'conditions of an older generation',
      { lastGeneration: 1, conditions: [condition('SecretSynced', 'True')] },
      'pending',
      '2026-02-26T09:31:00.000Z',
    ],
    [
      'a condition that is not known',
      { lastGeneration: 2, conditions: [condition('SecretSynced', 'Unknown')] },
      'pending',
      '2026-02-26T09:31:00.000Z',
    ],
    [
      'synchronised once, unhealthy now',
      {
        lastGeneration: 2,
        conditions: [
          condition('Ready', 'False'),
          condition('Healthy', 'False'),
          condition('SecretSynced', 'True'),
        ],
      },
      'failed',
      '2026-02-26T09:31:00.000Z',
    ],
    [
      'a restart that failed, which is no failure of the secret',
      {
        lastGeneration: 2,
        conditions: [
          condition('RolloutRestart', 'False'),
          condition('SecretSynced', 'True'),
        ],
      },
      'synced',
      '2026-02-26T09:31:00.000Z',
    ],
  ])('understands %s', (_title, status, expected, at) => {
    const { message, ...told } = syncOf(resource(status));
    expect(typeof message).toBe(expected === 'failed' ? 'string' : 'undefined');
    expect(told).toEqual({
      mount: 'secret',
      path: 'acme/user-service/dev/config',
      status: expected,
      ...(at && { at }),
    });
  });

  it.each([
    ['err=Error making API request. Code: 403. permission denied', '(403)'],
    ['err=Code: 503. Errors: * Vault is sealed', 'sealed'],
    ['err=empty response from Vault, path="secret/data/x"', '(404)'],
    ['err=dial tcp 192.0.2.1:8200: connect: connection refused', 'reach Vault'],
    ['err=tls: failed to verify certificate: x509: unknown', 'certificate'],
    ['err=something new', 'SecretSynced is false (SecretSynced)'],
  ])('names the cause of "%s"', (message, told) => {
    expect(
      syncOf(
        resource({ conditions: [condition('SecretSynced', 'False', message)] }),
      ).message,
    ).toContain(told);
  });

  it('does not repeat the words of the operator, which may quote a secret', () => {
    const { message } = syncOf(
      resource({
        conditions: [
          {
            ...condition(
              'SecretSynced',
              'False',
              'err=strconv.Atoi: parsing "canary-of-a-secret": invalid syntax',
            ),
            reason: 'canary of a reason',
          },
        ],
      }),
    );
    expect(message).not.toContain('canary');
    expect(message).toContain(
      'kubectl -n shop-dev describe vaultstaticsecret user-service',
    );
  });

  it('takes a path as Vault does, with and without slashes at its ends', () => {
    expect(
      syncOf(resource({}, { mount: 'secret/', path: '/acme/x/dev/config' })),
    ).toMatchObject({ mount: 'secret', path: 'acme/x/dev/config' });
  });
});
