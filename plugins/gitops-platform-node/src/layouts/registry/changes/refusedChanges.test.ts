import type { PlatformChange, PlatformChangeOf } from '../../../changes';
import { planOnSample } from './__testUtils__/planOnSample';

const mirror: PlatformChangeOf<'add-domain-mirror'> = {
  kind: 'add-domain-mirror',
  environment: 'live',
  domain: 'gifts.example.test',
};

const member: PlatformChangeOf<'publish-in-service-group'> = {
  kind: 'publish-in-service-group',
  group: 'infrastructure',
  name: 'alertmanager',
  namespace: 'monitoring',
  serviceName: 'alertmanager-operated',
  servicePort: 9093,
};

const route: PlatformChangeOf<'add-gateway-route'> = {
  kind: 'add-gateway-route',
  gateway: 'api-gw',
  cluster: {
    name: 'notification',
    addr: 'notification-service-sv:8080',
    type: 'http',
  },
  api: { name: 'notification', auth: { policy: 'required' } },
};

const promotion: PlatformChangeOf<'promote-image'> = {
  kind: 'promote-image',
  service: 'user-service',
  from: 'qa',
  to: 'live',
};

const preview: PlatformChangeOf<'enable-preview'> = {
  kind: 'enable-preview',
  service: 'storefront',
};

const refused: Array<
  [
    name: string,
    change: PlatformChange,
    error: string,
    message: RegExp,
    files?: Record<string, string | undefined>,
  ]
> = [
  [
    'a service that routes of the platform lead to',
    { kind: 'unregister-service', service: 'api-gw' },
    'InputError',
    /"api-gw" cannot be unregistered: routes of the platform lead to it at platform\/base\.yaml:61, platform\/base\.yaml:76, platform\/core\.yaml:34\. /,
  ],
  [
    'previews of a service that is not registered',
    { ...preview, service: 'gift-service' },
    'NotFoundError',
    /Platform "shop" has no service "gift-service"; there is user-service, /,
  ],
  [
    'a branch expression that Go does not understand',
    { ...preview, branchMatch: '(?=SHOP)' },
    'InputError',
    /branchMatch '\(\?=SHOP\)' is not a valid RE2 expression/,
  ],
  [
    'a project id that is none',
    { ...preview, projectId: 'acme/shop' },
    'InputError',
    /project id "acme\/shop" is not a number/,
  ],
  [
    'previews on a platform without them',
    preview,
    'NotFoundError',
    /has no platform\/preview\.yaml: set up preview environments/,
    { 'platform/preview.yaml': undefined },
  ],
  [
    'switching off the previews of an unknown service',
    { kind: 'disable-preview', service: 'gift-service' },
    'NotFoundError',
    /has no service "gift-service"/,
  ],
  [
    'a mirror in an unknown environment',
    { ...mirror, environment: 'prod' },
    'NotFoundError',
    /Platform "shop" has no environment "prod"; there is dev, qa, live, perf/,
  ],
  [
    'a mirror at what is no domain',
    { ...mirror, domain: 'Gifts.example.test' },
    'InputError',
    /The domain "Gifts\.example\.test" is not a host name/,
  ],
  [
    'a mirror at the domain of an environment',
    { ...mirror, domain: 'qa.shop.example.test' },
    'InputError',
    /"qa\.shop\.example\.test" is the domain of environment "qa" already \(platform\/base\.yaml:41\)/,
  ],
  [
    'a mirror at the mirror of another environment',
    { ...mirror, domain: 'qa.acme-outlet.example.test' },
    'InputError',
    /is the domain of a mirror of environment "qa" already \(platform\/base\.yaml:44\)/,
  ],
  [
    'a mirror at the address of a tool',
    { ...mirror, domain: 'vault.eu1.infra.example.test' },
    'InputError',
    /is the address of "vault" in service group "infrastructure" already \(platform\/service-groups\.yaml:\d+\)/,
  ],
  [
    'two routes of one name',
    {
      ...mirror,
      routes: ['/', '/api'].map(path => ({
        name: 'gifts',
        path,
        pathType: 'PathPrefix',
        serviceName: 'api-gw-sv',
        servicePort: 8080,
      })),
    },
    'InputError',
    /Two routes are called "gifts"/,
  ],
  [
    'removing a mirror that others stand behind',
    {
      kind: 'remove-domain-mirror',
      environment: 'live',
      domain: 'acme-outlet.example.test',
    },
    'InputError',
    /^platform\/base\.yaml:55: mirror "acme-outlet\.example\.test" .* is not the last one\. .*"partners\.example\.test" behind it would be made anew.*set renumber/,
  ],
  [
    'publishing in an unknown group',
    { ...member, group: 'databases' },
    'NotFoundError',
    /no service group "databases" in platform\/service-groups\.yaml; there is infrastructure/,
  ],
  [
    'publishing at an address that is taken',
    { ...member, subdomain: 'grafana' },
    'InputError',
    /"grafana\.eu1\.infra\.example\.test" is the address of "grafana" in service group "infrastructure" already/,
  ],
  [
    'publishing a port that is none',
    { ...member, servicePort: 70_000 },
    'InputError',
    /The port 70000 is not a port/,
  ],
  [
    'an environment whose name is none',
    {
      kind: 'add-environment',
      environment: 'Stage',
      domain: 'stage.example.test',
    },
    'InputError',
    /"Stage" cannot be an environment of platform "shop": The name 'Stage' may hold only/,
  ],
  [
    'an environment at the domain of another one',
    {
      kind: 'add-environment',
      environment: 'stage',
      domain: 'shop.example.test',
    },
    'InputError',
    /is the domain of environment "live" already \(platform\/base\.yaml:51\)/,
  ],
  [
    'a route to what is no address',
    { ...route, cluster: { ...route.cluster, addr: 'http://notification' } },
    'InputError',
    /The address "http:\/\/notification" of cluster "notification" is not one/,
  ],
  [
    'a method that is there twice',
    {
      ...route,
      api: {
        ...route.api,
        methods: ['ping', 'ping'].map(name => ({
          name,
          auth: { policy: 'no-need' },
        })),
      },
    },
    'InputError',
    /The method "ping" of API "notification" is there twice/,
  ],
  [
    'routes in a file outside of the repository',
    { ...route, file: '../config.yaml' },
    'InputError',
    /"\.\.\/config\.yaml" is not a path inside the repository/,
  ],
  [
    'routes of a service without a configuration of routes',
    { ...route, gateway: 'storefront' },
    'InputError',
    /There is no config\.yaml on branch main of .*storefront, so "storefront" is not an API gateway/,
  ],
  [
    'routes in a file of something else',
    route,
    'InputError',
    /config\.yaml has neither "clusters" nor "apis"/,
    { 'config.yaml': 'listen: 8080\n' },
  ],
  [
    'promoting to the same environment',
    { ...promotion, to: 'qa' },
    'InputError',
    /"qa" cannot be promoted to itself/,
  ],
  [
    'promoting without a file',
    promotion,
    'InputError',
    /There is no \.cicd\/live\.yaml on branch main of .*user-service, so nothing is deployed to "live" yet/,
    { '.cicd/live.yaml': undefined },
  ],
  [
    'promoting without a tag',
    promotion,
    'InputError',
    /^\.cicd\/qa\.yaml:1: there is no image\.tag to promote/,
    { '.cicd/qa.yaml': 'environment: qa\n' },
  ],
  [
    'promoting a tag that YAML takes for a number',
    promotion,
    'InputError',
    /^\.cicd\/qa\.yaml:2: image\.tag is 1\.1, not a text: put the tag in quotes/,
    { '.cicd/qa.yaml': 'image:\n  tag: 1.10\n' },
  ],
];

it.each(refused)('refuses %s', async (...refusal) => {
  const [, change, name, message, files] = refusal;
  await expect(planOnSample(change, files)).rejects.toMatchObject({
    name,
    message: expect.stringMatching(message),
  });
});

const conflicts: Array<[PlatformChange, object]> = [
  [
    { ...preview, namespace: 'shop-qa' },
    {
      path: 'previewEnvironments.services.storefront.namespace',
      existing: 'shop-dev',
      requested: 'shop-qa',
    },
  ],
  [
    { ...mirror, domain: 'partners.example.test' },
    {
      path: 'environments.live.mirrors.1.routes',
      existing: [expect.objectContaining({ name: 'partner-api' })],
      requested: undefined,
    },
  ],
  [
    { ...member, name: 'hubble' },
    {
      path: 'serviceGroups.infrastructure.services.hubble.namespace',
      existing: 'kube-system',
      requested: 'monitoring',
    },
  ],
  [
    {
      kind: 'add-environment',
      environment: 'qa',
      domain: 'quality.shop.example.test',
    },
    {
      path: 'environments.qa.domain',
      existing: 'qa.shop.example.test',
      requested: 'quality.shop.example.test',
    },
  ],
  [
    {
      ...route,
      cluster: { name: 'order', addr: 'orders-sv:8080', type: 'http' },
    },
    {
      path: 'clusters.1.addr',
      existing: 'order-service-sv:8080',
      requested: 'orders-sv:8080',
    },
  ],
  [
    { ...promotion, expectedTag: 'v2.7.9' },
    {
      path: 'image.tag',
      existing: 'v2.8.0-rc.2',
      requested: 'v2.7.9',
    },
  ],
];

it.each(conflicts)('%j meets other values', async (change, difference) => {
  const planned = await planOnSample(change);
  expect(planned.outcome).toBe('conflict');
  expect(planned.differences).toContainEqual(difference);
  expect(planned.edits.map(({ diff }) => diff).join('')).toBe('');
});

it('keeps what a person added to a route', async () => {
  await expect(
    planOnSample({
      ...route,
      cluster: { name: 'user', addr: 'user-service-sv:8081', type: 'grpc' },
      api: { name: 'user', auth: { policy: 'required' } },
    }),
  ).resolves.toMatchObject({ outcome: 'unchanged' });
});

it('fills in what was given and the entry lacks', async () => {
  const { outcome, edits } = await planOnSample(
    { ...preview, namespace: 'shop-qa', projectId: '7' },
    {
      'platform/preview.yaml':
        'previewEnvironments:\n  services:\n    storefront:\n      enabled: false\n      projectId: 7\n',
    },
  );
  expect(outcome).toBe('changed');
  expect(edits[0].text).toBe(
    'previewEnvironments:\n  services:\n    storefront:\n      enabled: true\n      projectId: 7\n      namespace: shop-qa\n',
  );
});

it('switches a published tool on again', async () => {
  const file = 'platform/service-groups.yaml';
  const { edits } = await planOnSample(member);
  const off = edits[0].text.replace(
    /(alertmanager:\n\s+enabled:) true/,
    '$1 false',
  );
  await expect(planOnSample(member, { [file]: off })).resolves.toMatchObject({
    outcome: 'changed',
    edits: [{ text: edits[0].text }],
  });
});

it('refuses an environment that would take the applications of another service', async () => {
  await expect(
    planOnSample(
      {
        kind: 'add-environment',
        environment: 'b-dev',
        domain: 'b.example.test',
      },
      { 'platform/core.yaml': 'services:\n  a: {}\n  a-b: {}\n' },
    ),
  ).rejects.toThrow(
    /the Argo CD application "a-b-dev" of service "a" would be that of service "a-b" in "dev"/,
  );
});

it('says which mirrors are made anew where that is accepted', async () => {
  const planned = await planOnSample({
    kind: 'remove-domain-mirror',
    environment: 'live',
    domain: 'acme-outlet.example.test',
    renumber: true,
  });
  expect(planned.outcome).toBe('removed');
  expect(planned.summary).toContain(
    '`partners.example.test` cannot be reached for a moment',
  );
});

it.each([
  ['enable-preview', 'enabled: false', 'enabled: true'],
  ['disable-preview', 'enabled: true', 'enabled: false'],
] as const)('%s in the file that has the entry', async (kind, from, to) => {
  const file = 'platform/ingress.yaml';
  const text = (value: string) =>
    `previewEnvironments:\n  services:\n    order-service:\n      ${value}\n`;
  await expect(
    planOnSample({ kind, service: 'order-service' }, { [file]: text(from) }),
  ).resolves.toMatchObject({
    outcome: 'changed',
    edits: [{ file, text: text(to) }],
  });
});

it('finds nothing to switch off where there are no previews', async () => {
  await expect(
    planOnSample({ kind: 'disable-preview', service: 'order-service' }),
  ).resolves.toMatchObject({ outcome: 'unchanged' });
});
