import {
  expectOwnRequests,
  LIVE_ROUTES,
  startAttackedBackend,
  type AttackedBackend,
} from '../__testUtils__/attackedBackend';

const PLATFORM = 'gitops-platform.io/platform';
const SERVICE = 'gitops-platform.io/service';
const SOURCE = 'backstage.io/source-location';
const PROJECT = 'gitlab.com/project-slug';
const INSTANCE = 'gitlab.com/instance';
/** Set by the catalog over what an entity says. */
const LOCATION = 'backstage.io/managed-by-location';
const GITLAB = 'https://gitlab.example.test';

/** Where a stranger's catalog file is. */
const toy = `url:${GITLAB}/mallory/toy/-/blob/main/catalog-info.yaml`;
const billing = `url:${GITLAB}/acme/services/billing`;

/** "billing" with a Cyrillic letter that looks like the Latin one. */
const LOOK_ALIKE = 'b\u0456lling';

let attacked: AttackedBackend;
afterEach(() => attacked.stop());

describe('annotations of an entity', () => {
  it.each([
    ['a platform that is not there', { [PLATFORM]: 'other' }],
    ['a platform by a path', { [PLATFORM]: '../shop' }],
    ['a platform of another spelling', { [PLATFORM]: 'Shop' }],
    ['a platform that looks alike', { [PLATFORM]: 'sh\u043ep' }],
    ['a name of every object', { [PLATFORM]: '__proto__' }],
    [
      'a service of another repository',
      {
        [PLATFORM]: 'shop',
        [SERVICE]: 'billing',
        [SOURCE]: `url:${GITLAB}/acme/services/user-service/`,
      },
    ],
    [
      'a service of another project',
      {
        [PLATFORM]: 'shop',
        [SERVICE]: 'billing',
        [PROJECT]: 'acme/services/user-service',
      },
    ],
    [
      'a service of another platform',
      {
        [PLATFORM]: 'games',
        [SERVICE]: 'user-service',
        [SOURCE]: `url:${GITLAB}/acme/services/user-service/`,
      },
    ],
    [
      'a service with a way up',
      { [PLATFORM]: 'shop', [SERVICE]: 'user-service/../billing' },
    ],
    [
      'a service with an encoded way up',
      { [PLATFORM]: 'shop', [SERVICE]: 'user-service%2F..%2Fbilling' },
    ],
    [
      'a service that looks alike',
      { [PLATFORM]: 'shop', [SERVICE]: LOOK_ALIKE },
    ],
    [
      'a service with an invisible letter',
      { [PLATFORM]: 'shop', [SERVICE]: 'bill\u200bing' },
    ],
    [
      'a service of another spelling',
      { [PLATFORM]: 'shop', [SERVICE]: 'BILLING' },
    ],
    [
      'a service named as every object',
      { [PLATFORM]: 'shop', [SERVICE]: 'constructor' },
    ],
    [
      'a repository on another host',
      { [SOURCE]: 'url:https://gitlab.other.test/acme/services/billing/' },
    ],
    [
      'a host that begins alike',
      {
        [SOURCE]:
          'url:https://gitlab.example.test.other.test/acme/services/billing/',
      },
    ],
    [
      'a host in place of a user',
      {
        [SOURCE]:
          'url:https://gitlab.example.test@other.test/acme/services/billing/',
      },
    ],
    [
      'a project of another instance',
      { [PROJECT]: 'acme/services/billing', [INSTANCE]: 'gitlab.other.test' },
    ],
    [
      'a project with a way up',
      { [PROJECT]: 'acme/services/user-service/../billing' },
    ],
    [
      'a project with encoded slashes',
      { [PROJECT]: 'acme%2Fservices%2Fbilling' },
    ],
    [
      'a repository that is no web address',
      { [LOCATION]: toy, [SOURCE]: 'url:file:///acme/services/billing' },
    ],
    [
      'the repository of another team as its source',
      { [LOCATION]: toy, [SOURCE]: `${billing}/-/tree/main/` },
    ],
    [
      'the project of another team beside its true source',
      {
        [LOCATION]: toy,
        [SOURCE]: `url:${GITLAB}/mallory/toy/-/tree/main/`,
        [PROJECT]: 'acme/services/billing',
      },
    ],
    [
      'the service of another team and no source',
      { [LOCATION]: toy, [PLATFORM]: 'shop', [SERVICE]: 'billing' },
    ],
    [
      'the service of another team in a merge request from a fork',
      {
        [LOCATION]: `${billing}/-/blob/refs%2Fmerge-requests%2F1%2Fhead/x.yaml`,
        [PLATFORM]: 'shop',
        [SERVICE]: 'billing',
      },
    ],
    [
      'the service of another team in a proposal to the platform',
      {
        [LOCATION]: `url:${GITLAB}/acme/infra/shop/gitops-config/-/blob/mine/x.yaml`,
        [PLATFORM]: 'shop',
        [SERVICE]: 'billing',
      },
    ],
  ] as [string, Record<string, string>][])(
    'that name %s lead nowhere',
    async (_title, annotations) => {
      attacked = await startAttackedBackend({ annotations });
      const answers = await attacked.everything();
      expect(answers.map(({ status }) => status)).toEqual(
        LIVE_ROUTES.map(() => 404),
      );
      expect(attacked.asked()).toEqual([]);
    },
  );

  it('on a platform and its own service lead to this service alone', async () => {
    attacked = await startAttackedBackend();
    const answers = await attacked.everything();
    expect(answers.map(({ status }) => status)).toEqual(
      LIVE_ROUTES.map(() => 200),
    );
    expect(attacked.asked().length).toBeGreaterThan(4);
    expectOwnRequests(attacked);
  });

  it('that say where to read are not read', async () => {
    attacked = await startAttackedBackend({
      annotations: {
        [PLATFORM]: 'shop',
        'vault.io/secrets-path': 'acme/billing/dev/config',
        'argocd/app-name': 'billing-dev',
        'argocd/app-selector': 'app.kubernetes.io/name=billing',
        'argocd/proxy-url': 'http://127.0.0.1:1',
        'gitlab.com/project-id': '1',
      },
    });
    await attacked.everything();
    expect(attacked.asked().length).toBeGreaterThan(4);
    expectOwnRequests(attacked);
  });
});

describe('what a browser sends', () => {
  const entity = '/api/gitops-platform/entities/default/component/user-service';

  it.each(LIVE_ROUTES)(
    'beside the reference changes nothing for %s',
    async route => {
      attacked = await startAttackedBackend();
      const plain = await attacked.backend.get(`${entity}/${route}`);
      const answer = await attacked.backend
        .get(
          `${entity}/${route}?path=acme/billing/dev/config&mount=sys&service=billing&platform=games&environment=..&url=http://127.0.0.1:1/&namespace=admin&selector=app.kubernetes.io/name=billing`,
        )
        .set({
          'X-Vault-Path': 'acme/billing/dev/config',
          'X-Vault-Namespace': 'admin',
          'X-Vault-Token': 'mine',
          'X-Forwarded-Host': 'other.test',
          'X-Original-URL': '/api/gitops-platform/platforms',
        })
        .send({ path: 'acme/billing/dev/config', service: 'billing' });
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual(plain.body);
      expectOwnRequests(attacked);
    },
  );

  it.each([
    ['a way up', 'default/component/..%2F..%2Fbilling'],
    ['an encoded slash', 'default/component/user-service%2Fbilling'],
    ['a slash encoded twice', 'default/component/user-service%252Fbilling'],
    ['dots', 'default/component/%2e%2e%2fbilling'],
    ['the reference in the name', 'default/component/component:default'],
    ['a line break', 'default/component/user-service%0a'],
    ['an end of text', 'default/component/user-service%00'],
    ['a name that looks alike', 'default/component/us%D0%B5r-service'],
    ['an invisible letter', 'default/component/user-service%E2%80%8B'],
    ['another namespace', 'other/component/user-service'],
    ['a namespace with a way up', '..%2Fdefault/component/user-service'],
    ['another kind', 'default/api/user-service'],
    ['a name of every object', 'default/component/__proto__'],
    ['a name without an end', `default/component/${'a'.repeat(5_000)}`],
  ])('as a reference with %s is refused', async (_title, reference) => {
    attacked = await startAttackedBackend();
    for (const route of LIVE_ROUTES) {
      const { status } = await attacked.backend.get(
        `/api/gitops-platform/entities/${reference}/${route}`,
      );
      expect([400, 404]).toContain(status);
    }
    expect(attacked.asked()).toEqual([]);
  });
});
