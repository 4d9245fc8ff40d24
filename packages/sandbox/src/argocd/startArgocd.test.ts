import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { applicationLabels } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { SANDBOX_ARGOCD_TOKEN } from '.';
import { Sandbox, startSandbox } from '../startSandbox';

const SEED = resolve(
  __dirname,
  '../../../../examples/platforms/registry/projects.yaml',
);

describe('startArgocd', () => {
  let dataDir: string;
  let sandbox: Sandbox;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'argocd-'));
    sandbox = await startSandbox({ dataDir, gitlabPort: 0, seed: SEED });
  }, 60_000);
  afterEach(() => sandbox.argocd.clearFaults());
  afterAll(async () => {
    await sandbox.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function ask(
    path: string,
    init: RequestInit & { token?: string } = {},
  ): Promise<{ status: number; body: any }> {
    const { token = SANDBOX_ARGOCD_TOKEN, ...rest } = init;
    const response = await fetch(`${sandbox.argocd.baseUrl}/api/${path}`, {
      ...rest,
      headers: {
        'Content-Type': 'application/json',
        ...(token ? { Authorization: `Bearer ${token}` } : {}),
      },
    });
    return { status: response.status, body: await response.json() };
  }

  async function names(query: string): Promise<string[]> {
    const { status, body } = await ask(`v1/applications?${query}`);
    expect(status).toBe(200);
    return (body.items ?? []).map((item: any) => item.metadata.name);
  }

  const select = (selector: string) =>
    names(`selector=${encodeURIComponent(selector)}`);

  it('has an application per service and enabled environment, and the previews', async () => {
    const all = await names('');
    const services = [
      'api-gw',
      'game-engine',
      'help-center',
      'legacy-reports',
      'notification-service',
      'order-service',
      'payment-service',
      'storefront',
      'user-service',
    ];
    const expected = services
      .flatMap(service => ['dev', 'qa', 'live'].map(e => `${service}-${e}`))
      .filter(name => name !== 'game-engine-live')
      .concat('preview-storefront-shop-142', 'preview-user-service-shop-77');
    expect(all).toEqual(expected.sort());
  });

  describe('selects', () => {
    it.each([
      [
        'app.kubernetes.io/name=user-service',
        ['user-service-dev', 'user-service-live', 'user-service-qa'],
      ],
      [
        'app.kubernetes.io/name=user-service,environment in (dev,qa)',
        ['user-service-dev', 'user-service-qa'],
      ],
      [
        'app.kubernetes.io/name=user-service,environment!=dev,environment!=qa',
        ['user-service-live'],
      ],
      ['preview/service=storefront', ['preview-storefront-shop-142']],
      ['app.kubernetes.io/name=nobody', []],
    ])('%s', async (selector, expected) => {
      expect(await select(selector)).toEqual(expected);
    });

    it('by name, project and namespace', async () => {
      expect(await names('name=storefront-dev')).toEqual(['storefront-dev']);
      expect(await names('projects=other')).toEqual([]);
      expect(
        await names('projects=other&projects=acme&name=storefront-dev'),
      ).toEqual(['storefront-dev']);
      expect(await names('appNamespace=elsewhere')).toEqual([]);
      expect(await names('appNamespace=argocd&name=storefront-qa')).toEqual([
        'storefront-qa',
      ]);
    });

    it('nothing as null, as Argo CD does', async () => {
      const { body } = await ask('v1/applications?projects=other');
      expect(body.items).toBeNull();
    });

    it('refuses a selector that it cannot read', async () => {
      const { status, body } = await ask(
        `v1/applications?selector=${encodeURIComponent('a=b=c')}`,
      );
      expect(status).toBe(400);
      expect(body.message).toContain('a=b=c');
    });
  });

  it('labels applications as the platform does', async () => {
    const { body } = await ask('v1/applications/storefront-live');
    expect(body.metadata.labels).toEqual(
      applicationLabels({ gitlabGroup: 'acme' }, 'storefront', 'live'),
    );
  });

  it('tells what an application deploys and where', async () => {
    const { body } = await ask('v1/applications/storefront-live');
    const { baseUrl } = sandbox.gitlab;
    expect(body).toMatchObject({
      metadata: { name: 'storefront-live', namespace: 'argocd' },
      spec: {
        project: 'acme',
        destination: { namespace: 'shop-live' },
        syncPolicy: {},
        sources: [
          { repoURL: `${baseUrl}/acme/services/storefront.git`, path: '.cicd' },
          { repoURL: `${baseUrl}/acme/infra/shop/gitops-config.git` },
          { chart: 'app', targetRevision: '3.8.0' },
        ],
      },
      status: {
        sync: { status: 'Synced' },
        health: { status: 'Healthy' },
        summary: {
          images: [
            expect.stringMatching(/\/acme\/services\/storefront:v5\.3\.1$/),
          ],
          externalURLs: ['https://shop.example.test/'],
        },
        operationState: { phase: 'Succeeded' },
      },
    });
    const dev = await ask('v1/applications/storefront-dev');
    expect(dev.body.spec.syncPolicy.automated).toBeDefined();
  });

  describe('tells the state', () => {
    it.each([
      ['order-service-dev', 'Healthy', 'Synced'],
      ['order-service-qa', 'Progressing', 'Synced'],
      ['order-service-live', 'Degraded', 'Synced'],
      ['user-service-live', 'Healthy', 'OutOfSync'],
      ['legacy-reports-dev', 'Missing', 'Unknown'],
      ['help-center-live', 'Missing', 'Unknown'],
      ['preview-user-service-shop-77', 'Progressing', 'Synced'],
    ])('of %s: %s, %s', async (name, health, sync) => {
      const { body } = await ask(`v1/applications/${name}`);
      expect(body.status.health.status).toBe(health);
      expect(body.status.sync.status).toBe(sync);
    });

    it.each([
      ['legacy-reports-dev', 'repository not found'],
      ['help-center-live', '.cicd/live.yaml: no such file'],
    ])('of %s with its reason', async (name, message) => {
      const { body } = await ask(`v1/applications/${name}`);
      expect(body.status.conditions).toEqual([
        expect.objectContaining({
          type: 'ComparisonError',
          message: expect.stringContaining(message),
        }),
      ]);
    });
  });

  it('makes one preview for two merge requests with one ticket', async () => {
    const { body } = await ask('v1/applications/preview-storefront-shop-142');
    expect(body.metadata).toMatchObject({
      labels: {
        'preview/service': 'storefront',
        'preview/jira-tag': 'shop-142',
        'preview/mr-number': '1',
      },
      annotations: {
        'preview/branch': 'SHOP-142-new-checkout',
        'preview/author': 'dana',
      },
    });
    expect(body.status.summary).toEqual({
      images: [expect.stringMatching(/:shop-142-new-checkout$/)],
      externalURLs: ['https://shop-142.preview.example.test/'],
    });
  });

  it('knows the commits that it deployed', async () => {
    const { body } = await ask('v1/applications/user-service-dev');
    const [deployment] = body.status.history;
    expect(deployment.revisions[0]).toMatch(/^[0-9a-f]{40}$/);
    expect(Date.parse(deployment.deployStartedAt)).toBeLessThan(
      Date.parse(deployment.deployedAt),
    );
    const metadata = (revision: string) =>
      ask(`v1/applications/user-service-dev/revisions/${revision}/metadata`);
    expect((await metadata(deployment.revisions[0])).body).toEqual({
      author: expect.stringMatching(/^Sandbox <.+>$/),
      date: expect.any(String),
      message: 'Initial commit',
    });
    expect((await metadata('0'.repeat(40))).status).toBe(404);
  });

  it('deploys to the first environment last', async () => {
    const { body } = await ask(
      `v1/applications?selector=${encodeURIComponent(
        'app.kubernetes.io/name=storefront',
      )}`,
    );
    const times = new Map<string, number>(
      body.items.map((item: any) => [
        item.metadata.labels.environment,
        Date.parse(item.status.operationState.finishedAt),
      ]),
    );
    expect(
      [...times].sort((a, b) => b[1] - a[1]).map(([name]) => name),
    ).toEqual(['dev', 'qa', 'live']);
    expect(Math.max(...times.values())).toBeLessThan(Date.now());
  });

  it('follows the platform repository', async () => {
    const url = `${sandbox.gitlab.baseUrl}/api/v4/projects/${encodeURIComponent(
      'acme/infra/shop/gitops-config',
    )}/repository`;
    const headers = {
      'PRIVATE-TOKEN': sandbox.gitlab.token,
      'Content-Type': 'application/json',
    };
    const file = await fetch(
      `${url}/files/${encodeURIComponent('platform/core.yaml')}/raw?ref=main`,
      { headers },
    );
    const text = await file.text();
    const committed = await fetch(`${url}/commits`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        branch: 'main',
        commit_message: 'Register a service',
        actions: [
          {
            action: 'update',
            file_path: 'platform/core.yaml',
            content: text.replace(
              '  order-service:\n',
              '  fresh-service: {}\n\n  order-service:\n',
            ),
          },
        ],
      }),
    });
    expect(committed.status).toBe(201);
    await new Promise(done => setTimeout(done, 1100));
    expect(await select('app.kubernetes.io/name=fresh-service')).toEqual([
      'fresh-service-dev',
      'fresh-service-live',
      'fresh-service-qa',
    ]);
  });

  describe('asks for a session', () => {
    it.each(['', 'guess'])('with the token "%s"', async token => {
      const { status, body } = await ask('v1/applications', { token });
      expect(status).toBe(401);
      expect(body.code).toBe(16);
    });

    const login = (password: string) =>
      ask('v1/session', {
        method: 'POST',
        token: '',
        body: JSON.stringify({ username: 'admin', password }),
      });

    it('which admin gets', async () => {
      const { body } = await login(SANDBOX_ARGOCD_TOKEN);
      expect((await ask('v1/applications', body)).status).toBe(200);
      expect((await login('guess')).status).toBe(401);
    });

    it('but not for its version', async () => {
      const { status, body } = await ask('version', { token: '' });
      expect(status).toBe(200);
      expect(body.Version).toMatch(/^v2\./);
    });
  });

  it.each([
    ['v1/applications/game-engine-live', 403],
    ['v1/applications/game-engine-live?project=acme', 404],
    ['v1/applications/storefront-dev?project=other', 404],
    ['v1/applications/storefront-dev?appNamespace=other', 403],
    ['v1/clusters', 404],
  ])('%s answers %d', async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });

  describe('pages', () => {
    const page = async (path: string) => {
      const response = await fetch(`${sandbox.argocd.baseUrl}${path}`);
      return { status: response.status, text: await response.text() };
    };

    it.each([
      '/applications/argocd/order-service-live',
      '/applications/order-service-live',
    ])('%s shows the application', async path => {
      const { status, text } = await page(path);
      expect(status).toBe(200);
      expect(text).toContain('Degraded: Deployment');
    });

    it.each([
      ['/', 200],
      ['/applications', 200],
      ['/applications/argocd/nobody', 404],
      ['/applications/elsewhere/storefront-dev', 404],
    ])('%s answers %d', async (path, status) => {
      expect((await page(path)).status).toBe(status);
    });
  });

  describe('faults', () => {
    it('fails as often as it is told', async () => {
      sandbox.argocd.setFault({
        status: 500,
        match: 'v1/applications',
        count: 1,
      });
      expect((await ask('v1/applications')).status).toBe(500);
      expect((await ask('v1/applications')).status).toBe(200);
    });

    it('is down', async () => {
      sandbox.argocd.setFault({ status: 'reset' });
      await expect(ask('v1/applications')).rejects.toThrow('fetch failed');
    });

    it('never answers', async () => {
      sandbox.argocd.setFault({ status: 'hang' });
      await expect(
        ask('v1/applications', { signal: AbortSignal.timeout(100) }),
      ).rejects.toMatchObject({ name: 'TimeoutError' });
    });

    it('is slow, switched over HTTP', async () => {
      const url = `${sandbox.argocd.baseUrl}/-/sandbox/fault`;
      await fetch(url, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/json' },
        body: '{"delay":300}',
      });
      const start = Date.now();
      expect((await ask('v1/applications')).status).toBe(200);
      expect(Date.now() - start).toBeGreaterThanOrEqual(290);
    });

    it('is not touched by faults of the GitLab', async () => {
      sandbox.gitlab.setFault({ status: 500 });
      expect((await ask('v1/applications')).status).toBe(200);
      sandbox.gitlab.clearFaults();
    });
  });
});
