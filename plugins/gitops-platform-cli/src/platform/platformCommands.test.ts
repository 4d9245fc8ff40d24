import {
  changedLines,
  gitopsPlatform,
  sampleForEachTest,
} from './__testUtils__/commandLine';

interface CommandCase {
  command: string;
  /** Sample repository that it runs on. */
  sample: string;
  outcome: 'added' | 'removed' | 'changed';
  file: string;
  lines: string[];
  followUp?: RegExp;
}

const CASES: CommandCase[] = [
  {
    command: 'unregister DIR --name notification-service',
    sample: 'gitops-config',
    outcome: 'removed',
    file: 'platform/core.yaml',
    lines: ['-  notification-service:', '-    syncWave: "0"', '-'],
    followUp: /notification-service-live/,
  },
  {
    command: 'preview enable DIR --service order-service --project-id 3',
    sample: 'gitops-config',
    outcome: 'added',
    file: 'platform/preview.yaml',
    lines: [
      '+    order-service:',
      '+      enabled: true',
      '+      projectId: "3"',
      '+      branchMatch: "^[A-Z]+-[0-9]+-.*"',
      '+      cicdPath: .cicd',
      '+      repoURL: "https://gitlab.example.test/acme/services/order-service.git"',
      '+      namespace: "shop-dev"',
      '+      appNameBase: "order-service"',
      '+',
    ],
  },
  {
    command: 'preview disable DIR --service user-service',
    sample: 'gitops-config',
    outcome: 'changed',
    file: 'platform/preview.yaml',
    lines: ['-      enabled: true', '+      enabled: false'],
  },
  {
    command: 'mirror add DIR --environment qa --domain qa.gifts.example.test',
    sample: 'gitops-config',
    outcome: 'added',
    file: 'platform/base.yaml',
    lines: ['+      - domain: "qa.gifts.example.test"'],
  },
  {
    command:
      'mirror add DIR --environment dev --domain gifts.example.test --zone-id d01 --route api=/api=api-gw-sv:8080',
    sample: 'gitops-config',
    outcome: 'added',
    file: 'platform/base.yaml',
    lines: [
      '+    mirrors:',
      '+      - domain: gifts.example.test',
      '+        zoneId: d01',
      '+        routes:',
      '+          - name: api',
      '+            path: /api',
      '+            pathType: PathPrefix',
      '+            serviceName: api-gw-sv',
      '+            servicePort: 8080',
    ],
  },
  {
    command:
      'mirror remove DIR --environment qa --domain qa.acme-outlet.example.test',
    sample: 'gitops-config',
    outcome: 'removed',
    file: 'platform/base.yaml',
    lines: [
      '-    mirrors:',
      '-      - domain: "qa.acme-outlet.example.test"',
      '-        zoneId: "00000000000000000000000000000a01"',
    ],
  },
  {
    command:
      'publish DIR --group infrastructure --name kafka-ui --namespace kafka --service kafka-ui --port 8080',
    sample: 'gitops-config',
    outcome: 'added',
    file: 'platform/service-groups.yaml',
    lines: [
      '+      kafka-ui:',
      '+        enabled: true',
      '+        subdomain: kafka-ui',
      '+        namespace: kafka',
      '+        serviceName: kafka-ui',
      '+        servicePort: 8080',
      '+        path: /',
      '+        pathType: PathPrefix',
      '+',
    ],
  },
  {
    command:
      'environment add DIR --name staging --domain staging.shop.example.test --auto-sync',
    sample: 'gitops-config',
    outcome: 'added',
    file: 'platform/base.yaml',
    lines: [
      '+  staging:',
      '+    enabled: true',
      '+    autoSync: true',
      '+    domain: "staging.shop.example.test"',
      '+    infraNamespace: "infra-staging"',
      '+',
    ],
    followUp: /user-service.*staging\.yaml/,
  },
  {
    command:
      'route add DIR --cluster gift --addr gift-service-sv:8080 --type http --api gift --policy required --method ListGifts=no-need',
    sample: 'api-gw',
    outcome: 'added',
    file: 'config.yaml',
    lines: [
      '+  - name: gift',
      '+    addr: "gift-service-sv:8080"',
      '+    type: http',
      '+',
      '+',
      '+  - name: gift',
      '+    cluster: gift',
      '+    auth:',
      '+      policy: required',
      '+    methods:',
      '+      - name: ListGifts',
      '+        auth:',
      '+          policy: no-need',
    ],
  },
  {
    command: 'promote DIR --service user-service --from qa --to live',
    sample: 'user-service',
    outcome: 'changed',
    file: '.cicd/live.yaml',
    lines: ['-  tag: "v2.7.3"', '+  tag: "v2.8.0-rc.2"'],
  },
];

describe.each(CASES)(
  'gitops-platform $command',
  ({ command, sample, outcome, file, lines, followUp }) => {
    const checkout = sampleForEachTest(sample);

    it('shows, writes, and then has nothing to do', async () => {
      const args = command
        .split(' ')
        .map(word => (word === 'DIR' ? checkout.directory : word));
      const before = await checkout.read(file);

      const shown = await gitopsPlatform(args);
      expect(shown).toMatchObject({ code: 0, stderr: '' });
      expect(shown.stdout).toContain(`\n${outcome}: ${file}`);
      expect(changedLines(shown.stdout)).toEqual(lines);
      expect(shown.stdout).toMatch(followUp ?? /add --write/);
      // An address without a git host is none.
      expect(shown.stdout).not.toMatch(/ \/acme\//);
      expect(await checkout.read(file)).toBe(before);

      const written = await gitopsPlatform([...args, '--write', '--json']);
      expect(written).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(written.stdout)).toMatchObject({
        outcome,
        written: true,
      });
      const after = await checkout.read(file);
      expect(after).not.toBe(before);

      const again = await gitopsPlatform([...args, '--write']);
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toContain('\nunchanged: ');
      expect(await checkout.read(file)).toBe(after);
    });
  },
);
