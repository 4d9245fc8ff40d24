import { configurationFindings } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { sampleTree, settings } from './__testUtils__/sampleTrees';
import { readEffectiveConfiguration } from './readEffectiveConfiguration';
import { readPlatform } from './readPlatform';

/** What is found in a service of the sample platform, with files changed. */
async function findingsOf(
  name: string,
  options: {
    folder?: string;
    changes?: Record<string, string>;
    platform?: Record<string, string>;
  } = {},
) {
  const { folder = name, changes } = options;
  const platform = sampleTree('gitops-config', options.platform);
  const model = await readPlatform(platform, settings);
  const service = model.services.find(candidate => candidate.name === name)!;
  const values = await readEffectiveConfiguration(
    { platform, service: sampleTree(folder, changes) },
    model,
    service,
  );
  return configurationFindings(model, service, values).map(
    ({ environment, rule, path, file, line, secretPath }) =>
      [
        environment,
        rule,
        path.join('.'),
        `${file.file}:${line}`,
        ...(secretPath ? [secretPath] : []),
      ].join(' '),
  );
}

describe('findings in the sample platform', () => {
  it.each([
    ['user-service', 'user-service'],
    ['order-service', 'order-service'],
    ['api-gw', 'api-gw'],
    ['storefront', 'storefront'],
    ['game-engine', 'arcade'],
  ])('%s has none', async (name, folder) => {
    await expect(findingsOf(name, { folder })).resolves.toEqual([]);
  });

  it('payment-service asks for the secrets of dev everywhere', async () => {
    await expect(findingsOf('payment-service')).resolves.toEqual(
      ['qa', 'live'].flatMap(environment => [
        `${environment} other-environment-secret secrets.PROVIDER_API_KEY .cicd/default.yaml:47 acme/payment-service/dev/config`,
        expect.stringMatching(
          `^${environment} several-secret-paths secrets\\.DATABASE_URL \\.cicd/${environment}\\.yaml:\\d+ acme/payment-service/${environment}/config$`,
        ),
      ]),
    );
  });

  it('notification-service has relative paths', async () => {
    await expect(findingsOf('notification-service')).resolves.toEqual(
      ['dev', 'qa', 'live'].map(environment =>
        expect.stringMatching(
          `^${environment} relative-secret-path secrets\\.SMTP_PASSWORD \\.cicd/${environment}\\.yaml:\\d+ shop-${environment}/notification-service/${environment}/smtp$`,
        ),
      ),
    );
  });

  it('finds the traps of other charts at their lines, without their values', async () => {
    const found = await findingsOf('user-service', {
      changes: {
        '.cicd/live.yaml': `replicaCount: 3
autoscaling:
  enabled: true
hpa:
  minReplicas: 2
podDisruptionBudget:
  enabled: true
pdb:
  enabled: true
  minAvailable: 1
env:
  - name: LOG_LEVEL
    value: info
labels:
  team: accounts
dependencies:
  redis:
    enabled: true
configmap:
  DATABASE_PASSWORD: do-not-quote-me
  QUEUE: amqp://shop:do-not-quote-me@queue:5672
`,
      },
    });
    expect(found.filter(text => text.startsWith('live')).sort()).toEqual(
      [
        'plaintext-secret configmap.DATABASE_PASSWORD .cicd/live.yaml:20',
        'plaintext-secret configmap.QUEUE .cicd/live.yaml:21',
        'conflicting-budgets pdb.minAvailable .cicd/live.yaml:10',
        'ignored-key replicaCount .cicd/live.yaml:1',
        'ignored-key autoscaling .cicd/live.yaml:3',
        'ignored-key podDisruptionBudget .cicd/live.yaml:7',
        'ignored-key env .cicd/live.yaml:12',
        'ignored-key labels .cicd/live.yaml:15',
        'ignored-key dependencies.redis .cicd/live.yaml:18',
        'ignored-key hpa.minReplicas .cicd/live.yaml:5',
      ]
        .map(text => `live ${text}`)
        .sort(),
    );
    expect(found.join('\n')).not.toContain('do-not-quote-me');
  });

  it('a limit that an environment takes away is none beside the other', async () => {
    const removed = 'pdb:\n  maxUnavailable: null\n';
    await expect(
      findingsOf('user-service', {
        changes: {
          '.cicd/default.yaml':
            'pdb: {enabled: true, minAvailable: 1, maxUnavailable: 1}\n',
          '.cicd/dev.yaml': removed,
          '.cicd/qa.yaml': removed,
          '.cicd/live.yaml': removed,
        },
      }),
    ).resolves.toEqual([]);
  });

  it('values and keys that Helm reads otherwise, at their lines', async () => {
    const found = await findingsOf('user-service', {
      changes: {
        '.cicd/dev.yaml':
          'configmap:\n  DEBUG: yes\n  MODE: 0755\n  y: a\n  QUOTED: "no"\nimage:\n  tag: 1234567\n',
      },
    });
    expect(found).toEqual(
      [
        'image.tag .cicd/dev.yaml:7',
        'configmap.DEBUG .cicd/dev.yaml:2',
        'configmap.MODE .cicd/dev.yaml:3',
        'configmap.true .cicd/dev.yaml:4',
      ].map(text => `dev misread-value ${text}`),
    );
  });

  it('a file of an environment that is not there is read by nothing', async () => {
    await expect(
      findingsOf('user-service', {
        changes: {
          '.cicd/prod.yaml': 'replicas: 3\n',
          '.cicd/README.md': 'Values of this service.\n',
        },
      }),
    ).resolves.toEqual(['prod unread-file prod.yaml .cicd/prod.yaml:1']);
  });

  const template = 'charts/platform-core/templates/applicationset.yaml';

  it.each([
    '          autoSync: {{ $env.autoSync | default true }}',
    '          autoSync: {{ .autoSync|default true | quote }}',
    '          autoSync: {{ default true $env.autoSync }}',
  ])('a template with %j deploys live by itself', async line => {
    await expect(
      findingsOf('user-service', {
        platform: { [template]: `kind: ApplicationSet\n${line}\n` },
      }),
    ).resolves.toEqual([
      `live ignored-auto-sync environments.live.autoSync ${template}:2`,
    ]);
  });

  it.each([
    '          autoSync: {{ $env.autoSync }}',
    '          autoSync: {{ $env.autoSync | default false }}',
    '          autoSync: {{ ternary $env.autoSync true (hasKey $env "autoSync") }}',
    '          prune: {{ $env.prune | default true }}',
  ])('a template with %j does not', async line => {
    await expect(
      findingsOf('user-service', {
        platform: { [template]: `kind: ApplicationSet\n${line}\n` },
      }),
    ).resolves.toEqual([]);
  });
});
