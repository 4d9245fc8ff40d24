import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';
import { startScaffolder, type Scaffolder } from './__testUtils__/scaffolder';

// Real git under a loaded machine takes its time.
jest.setTimeout(60_000);

const GATEWAY_PROJECT = 'acme/services/api-gw';
const SERVICE_PROJECT = 'acme/services/user-service';

interface ChangeCase {
  action: string;
  input: object;
  project: string;
  outcome: 'added' | 'removed' | 'changed';
  /** As git counts them: lines added, lines removed, file. */
  changes: string[];
  /** A line of the file on the branch. */
  line?: RegExp;
  followUp?: RegExp;
}

const CASES: ChangeCase[] = [
  {
    action: 'gitops:service:unregister',
    input: { name: 'notification-service' },
    project: PLATFORM_PROJECT,
    outcome: 'removed',
    changes: ['0 3 platform/core.yaml'],
    followUp: /notification-service-live/,
  },
  {
    action: 'gitops:service:unregister',
    input: { name: 'payment-service' },
    project: PLATFORM_PROJECT,
    outcome: 'removed',
    changes: ['0 5 platform/core.yaml', '0 10 platform/preview.yaml'],
  },
  {
    action: 'gitops:preview:enable',
    input: { service: 'api-gw', branchMatch: '^SHOP-[0-9]+-' },
    project: PLATFORM_PROJECT,
    outcome: 'added',
    changes: ['9 0 platform/preview.yaml'],
    // Asked from the git host.
    line: /^ {6}projectId: "\d+"$/m,
  },
  {
    action: 'gitops:preview:disable',
    input: { service: 'user-service' },
    project: PLATFORM_PROJECT,
    outcome: 'changed',
    changes: ['1 1 platform/preview.yaml'],
  },
  {
    action: 'gitops:domain-mirror:add',
    input: { environment: 'live', domain: 'gifts.example.test', zoneId: 'd01' },
    project: PLATFORM_PROJECT,
    outcome: 'added',
    changes: ['3 0 platform/base.yaml'],
    line: /^ {6}- domain: "gifts\.example\.test"$/m,
  },
  {
    action: 'gitops:domain-mirror:remove',
    input: { environment: 'qa', domain: 'qa.acme-outlet.example.test' },
    project: PLATFORM_PROJECT,
    outcome: 'removed',
    changes: ['0 3 platform/base.yaml'],
  },
  {
    action: 'gitops:service-group:publish',
    input: {
      group: 'infrastructure',
      name: 'kafka-ui',
      subdomain: 'kafka',
      namespace: 'kafka',
      serviceName: 'kafka-ui',
      servicePort: 8080,
    },
    project: PLATFORM_PROJECT,
    outcome: 'added',
    changes: ['9 0 platform/service-groups.yaml'],
  },
  {
    action: 'gitops:environment:add',
    input: { environment: 'staging', domain: 'staging.shop.example.test' },
    project: PLATFORM_PROJECT,
    outcome: 'added',
    changes: ['6 0 platform/base.yaml'],
    followUp: /user-service.*staging\.yaml/,
  },
  {
    action: 'gitops:gateway-route:add',
    input: {
      gateway: 'api-gw',
      cluster: { name: 'gift', addr: 'gift-service-sv:8080', type: 'http' },
      api: {
        name: 'gift',
        auth: { policy: 'required', permission: '' },
        methods: [{ name: 'ListGifts', auth: { policy: 'no-need' } }],
      },
    },
    project: GATEWAY_PROJECT,
    outcome: 'added',
    changes: ['13 0 config.yaml'],
  },
  {
    action: 'gitops:image:promote',
    input: { service: 'user-service', from: 'qa', to: 'live' },
    project: SERVICE_PROJECT,
    outcome: 'changed',
    changes: ['1 1 .cicd/live.yaml'],
    line: /^ {2}tag: "v2\.8\.0-rc\.2"$/m,
  },
];

describe('the actions that change a platform, as tasks on real git', () => {
  let shop: SampleShop;
  let scaffolder: Scaffolder;

  beforeAll(async () => {
    shop = await startSampleShop();
    scaffolder = await startScaffolder(shop);
  });

  afterAll(async () => {
    await scaffolder?.stop();
    await shop?.stop();
  });

  const run = (action: string, input: object) =>
    scaffolder.runTask(action, { platform: 'shop', ...input });

  it.each(CASES)(
    '$action $input opens one merge request with these lines',
    async ({ action, input, project, outcome, changes, line, followUp }) => {
      const first = await run(action, input);
      expect(first.log).toContain(`${outcome}: `);
      expect(first).toMatchObject({
        status: 'completed',
        output: {
          outcome,
          files: changes.map(change => change.split(' ')[2]),
          repositoryUrl: `${shop.sandbox.gitlab.baseUrl}/${project}`,
          mergeRequestIid: expect.any(Number),
        },
      });
      const { branch, files, followUps, url } = first.output as {
        branch: string;
        files: string[];
        followUps: string[];
        url: string;
      };
      const counts = await shop.git(
        project,
        'diff',
        '--numstat',
        `main...${branch}`,
      );
      expect(counts.trim().replace(/\t/g, ' ').split('\n').sort()).toEqual(
        [...changes].sort(),
      );
      expect(await shop.git(project, 'show', `${branch}:${files[0]}`)).toMatch(
        line ?? /./,
      );
      expect(followUps.join('\n')).toMatch(followUp ?? /^/);

      const refs = await shop.refs();
      const second = await run(action, input);
      expect(second.output).toMatchObject({ outcome: 'unchanged', url });
      expect(await shop.refs()).toBe(refs);
    },
  );

  it('releases at once where it is asked to', async () => {
    const release = {
      service: 'user-service',
      from: 'dev',
      to: 'qa',
      delivery: 'commit',
    };
    const tagOf = async (environment: string) =>
      /^ {2}tag: "(.*)"$/m.exec(
        await shop.git(
          SERVICE_PROJECT,
          'show',
          `main:.cicd/${environment}.yaml`,
        ),
      )?.[1];

    const { output } = await run('gitops:image:promote', release);
    expect(output.outcome).toBe('changed');
    expect(await tagOf('qa')).toBe(await tagOf('dev'));

    const again = await run('gitops:image:promote', release);
    expect(again.output.outcome).toBe('unchanged');
  });

  it.each<[string, object, RegExp]>([
    [
      'gitops:image:promote',
      { service: 'user-service', from: 'dev', to: 'live', expectedTag: 'v0' },
      /conflict: .*\.cicd\/dev\.yaml:\d+.*image\.tag is ".+" and "v0" was asked for/,
    ],
    [
      'gitops:domain-mirror:add',
      {
        environment: 'qa',
        domain: 'qa.acme-outlet.example.test',
        zoneId: 'other',
      },
      /conflict: .*platform\/base\.yaml:\d+.*zoneId is "0+a01" and "other" was asked for/,
    ],
    [
      'gitops:gateway-route:add',
      {
        gateway: 'api-gw',
        cluster: { name: 'user', addr: 'users-sv:80', type: 'grpc' },
        api: { name: 'user', auth: { policy: 'required' } },
      },
      /conflict: .*config\.yaml:\d+.*addr is "user-service-sv:8081" and "users-sv:80" was asked for/,
    ],
  ])(
    '%s %j fails with both values and the line',
    async (action, input, log) => {
      const refs = await shop.refs();
      const task = await run(action, input);
      expect(task.status).toBe('failed');
      expect(task.log).toMatch(log);
      expect(await shop.refs()).toBe(refs);
    },
  );

  it.each<[string, object, RegExp]>([
    [
      'gitops:service:unregister',
      { name: '' },
      /The input "name" is empty: give it a value/,
    ],
    [
      'gitops:domain-mirror:remove',
      { environment: 'live', domain: 'acme-outlet.example.test' },
      /is not the last one/,
    ],
    [
      'gitops:service:register',
      { name: 'gift-service', reviewers: ['nobody-of-this-name'] },
      /nobody-of-this-name/,
    ],
    [
      'gitops:image:promote',
      { service: 'user-service', from: 'qa', to: 'staging' },
      /has no environment "staging"/,
    ],
  ])(
    '%s %j is refused before anything is written',
    async (action, input, log) => {
      const refs = await shop.refs();
      const task = await run(action, input);
      expect(task.status).toBe('failed');
      expect(task.log).toMatch(log);
      expect(await shop.refs()).toBe(refs);
    },
  );
});
