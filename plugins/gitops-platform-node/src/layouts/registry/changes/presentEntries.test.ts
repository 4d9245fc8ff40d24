import type { PlatformChange } from '../../../changes';
import { planOnSample } from './__testUtils__/planOnSample';
import {
  member,
  mirror,
  preview,
  promotion,
  route,
} from './__testUtils__/sampleChanges';

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
