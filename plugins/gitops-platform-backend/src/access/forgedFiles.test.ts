import {
  expectOwnRequests,
  startAttackedBackend,
  type AttackedBackend,
} from '../__testUtils__/attackedBackend';

/** "billing" with a Cyrillic letter that looks like the Latin one. */
const LOOK_ALIKE = 'b\u0456lling';

let attacked: AttackedBackend;
afterEach(() => attacked.stop());

describe('values files of a service', () => {
  const FOREIGN = [
    '/acme/billing/dev/config',
    '/acme/user-service/../billing/dev/config',
    '/acme/user-service/dev/../../billing/dev/config',
    '/acme/user-service%2F..%2Fbilling/dev/config',
    '/acme/user-service-2/dev/config',
    '/acme/User-Service/dev/config',
    '/acme/us\u0435r-service/dev/config',
    `/acme/${LOOK_ALIKE}/dev/config`,
    '/playful/lobby/dev/config',
    '/acme/user-service',
    '/acme/user-service?list=true',
    '/acme',
    '/',
    '/../../sys/mounts',
    '/../auth/token/lookup-self',
    'dev/config',
    '../../billing/dev/config',
  ];

  it.each(FOREIGN)('that name %s get no answer from Vault', async path => {
    attacked = await startAttackedBackend({ secretPaths: [path] });
    const { body } = await attacked.backend
      .get(
        '/api/gitops-platform/entities/default/component/user-service/secrets',
      )
      .expect(200);
    const [own, ...others] = body.environments[0].paths;
    expect([own.path, own.status]).toEqual([
      'acme/user-service/dev/config',
      'filled',
    ]);
    expect(others).toEqual([
      expect.objectContaining({ status: 'foreign', otherKeys: [] }),
    ]);
    expect(JSON.stringify(others)).not.toContain('STOLEN');
    expect(attacked.servers.vault.requests).toEqual([
      'GET /v1/secret/subkeys/acme/user-service/dev/config?depth=1',
    ]);
  });

  it.each([
    '/acme/user-service/dev/%2e%2e/%2e%2e/billing',
    '/acme/user-service/dev/config?list=true',
    '/acme/user-service/dev/config#fragment',
    '/acme/user-service/dev\\..\\..\\billing',
    '/acme/user-service/dev/\u2025/billing',
    '/acme/user-service/dev/config/../config',
  ])('that name %s stay below the service', async path => {
    attacked = await startAttackedBackend({ secretPaths: [path] });
    await attacked.backend
      .get(
        '/api/gitops-platform/entities/default/component/user-service/secrets',
      )
      .expect(200);
    expect(attacked.servers.vault.requests.length).toBeGreaterThan(0);
    expectOwnRequests(attacked);
  });
});

describe('files of a platform', () => {
  it.each([
    'https://gitlab.other.test/acme/services/user-service.git',
    'https://gitlab.example.test.other.test/acme/services/user-service.git',
    'https://gitlab.example.test@other.test/acme/services/user-service.git',
    'https://gitlab.example.test:8443/acme/services/user-service.git',
    'git@gitlab.other.test:acme/services/user-service.git',
    'file:///etc/passwd',
    'http://169.254.169.254/latest/meta-data',
  ])('that deploy a service from %s make no host be asked', async repoUrl => {
    attacked = await startAttackedBackend({ repoUrl });
    const { body } = await attacked.backend
      .get(
        '/api/gitops-platform/entities/default/component/user-service/previews',
      )
      .expect(200);
    expect(body.mergeRequestsReading).toEqual({
      status: 'notConfigured',
      message: expect.stringContaining('No GitLab is configured for'),
    });
    expect(body.previews).toEqual([]);
    expect(attacked.servers.gitlab.requests).toEqual([]);
  });
});

describe('applications of Argo CD', () => {
  const application = (name: string, labels: Record<string, string>) => ({
    metadata: { name, namespace: 'argocd', labels },
    status: { health: { status: 'Healthy' } },
  });
  const ours = { 'app.kubernetes.io/name': 'user-service' };

  it.each([
    [
      'of a service whose name begins alike',
      application('user-service-2-dev', {
        'app.kubernetes.io/name': 'user-service-2',
        'preview/service': 'user-service-2',
      }),
    ],
    [
      'of another service with the label of this one',
      application('billing-dev', {
        ...ours,
        'preview/service': 'user-service',
      }),
    ],
    [
      'that are previews of another service with the label of this one',
      application('preview-billing-shop-9', {
        ...ours,
        'preview/service': 'user-service',
      }),
    ],
    [
      'with the name of this one and the label of another',
      application('user-service-dev', {
        'app.kubernetes.io/name': 'billing',
        'preview/service': 'billing',
      }),
    ],
    [
      'with a label that looks alike',
      application('user-service-dev', {
        'app.kubernetes.io/name': 'us\u0435r-service',
      }),
    ],
    [
      'with a label that every object has',
      application('user-service-dev', {
        'app.kubernetes.io/name': '__proto__',
        'preview/service': 'constructor',
      }),
    ],
    ['without labels', application('user-service-dev', {})],
  ])('%s are not shown', async (_title, forged) => {
    attacked = await startAttackedBackend({ applications: [forged] });
    const [, deployments, , previews] = await attacked.everything();
    expect(deployments.body.environments).toEqual([
      {
        environment: 'dev',
        reading: expect.objectContaining({ status: 'ok' }),
      },
    ]);
    expect(deployments.body.previews).toEqual([]);
    expect(previews.body.previews).toEqual([]);
    expectOwnRequests(attacked);
  });

  it('of this service are', async () => {
    attacked = await startAttackedBackend({
      applications: [
        application('user-service-dev', ours),
        application('preview-user-service-shop-9', {
          'preview/service': 'user-service',
        }),
      ],
    });
    const [, deployments] = await attacked.everything();
    expect(deployments.body.environments[0].application.name).toBe(
      'user-service-dev',
    );
    expect(deployments.body.previews).toHaveLength(1);
  });
});
