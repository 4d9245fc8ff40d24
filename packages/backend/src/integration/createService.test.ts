import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from 'sandbox';
import { startPortal, type Portal } from './__testUtils__/portal';
import { projectApi } from './__testUtils__/projectApi';
import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(180_000);

const PUSH = {
  method: 'POST',
  match: /services%2Fgift-\d+\/repository\/commits/,
  count: 1,
};
const MERGE_REQUEST = { method: 'POST', match: /merge_requests/, count: 1 };

describe('the template "New service" on a platform whose servers fail', () => {
  let shop: SampleShop;
  let portal: Portal;
  let count = 0;
  let name: string;

  beforeAll(async () => {
    shop = await startSampleShop();
    portal = await startPortal(shop, ['service']);
  });

  afterAll(async () => {
    await portal?.stop();
    await shop?.stop();
  });

  beforeEach(() => {
    count += 1;
    name = `gift-${count}`;
  });

  afterEach(() => {
    shop.sandbox.gitlab.clearFaults();
    portal.setCatalogDown(false);
  });

  const values = () => ({
    platform: 'shop',
    name,
    description: 'Wraps and sends gifts',
    owner: 'group:default/commerce',
    language: 'go',
    environments: ['dev', 'live'],
    syncWave: '0',
    metrics: true,
  });
  const run = () => portal.run('gitops-service', values());

  /** One commit, one merge request, one location. */
  const expectMadeOnce = async () => {
    const commits = await shop.git(
      `acme/services/${name}`,
      'rev-list',
      '--count',
      '--all',
    );
    expect(commits.trim()).toBe('1');
    const mergeRequests = (await shop.api(
      'GET',
      '/merge_requests?state=all',
    )) as unknown as { source_branch: string; state: string }[];
    expect(
      mergeRequests.filter(
        ({ source_branch: branch }) =>
          branch === `gitops-platform/register-${name}`,
      ),
    ).toMatchObject([{ state: 'opened' }]);
    expect(
      (await portal.locations()).filter(target => target.includes(`/${name}/`)),
    ).toHaveLength(1);
  };

  it('makes everything, and nothing more when it is run again', async () => {
    const first = await run();
    expect([first.status, first.log]).toEqual([
      'completed',
      expect.not.stringContaining('Not finished'),
    ]);
    await expectMadeOnce();
    const second = await run();
    expect(second.status).toBe('completed');
    expect(second.output).toEqual(first.output);
    await expectMadeOnce();
  });

  it('changes nothing when it is run again after the merge and a push', async () => {
    const first = await run();
    expect(first.status).toBe('completed');
    const [{ iid }] = (await shop.api(
      'GET',
      `/merge_requests?source_branch=gitops-platform/register-${name}`,
    )) as unknown as { iid: number }[];
    await shop.api('PUT', `/merge_requests/${iid}/merge`);
    await projectApi(
      shop,
      `acme/services/${name}`,
      'POST',
      '/repository/commits',
      {
        branch: 'main',
        commit_message: 'Say more',
        actions: [
          { action: 'update', file_path: 'README.md', content: 'More.\n' },
        ],
      },
    );
    const everything = async () =>
      (await shop.refs()) +
      (await shop.git(`acme/services/${name}`, 'for-each-ref'));
    const before = await everything();

    const second = await run();
    expect([second.status, second.log]).toEqual([
      'completed',
      expect.stringMatching(
        new RegExp(`has "${name}" already, from the repository that an`),
      ),
    ]);
    const shown = second.output.links?.filter(
      ({ url, entityRef }) => url || entityRef,
    );
    expect(shown?.map(({ title }) => title)).toEqual([
      'Repository',
      'Entry on the platform',
      'Open in the catalog',
    ]);
    expect(await everything()).toBe(before);
  });

  it('makes nothing under the name of a service that has another origin', async () => {
    name = 'user-service';
    const refs = await shop.refs();
    const { status, log } = await portal.run('gitops-service', {
      ...values(),
      api: 'new',
    });
    expect([status, log]).toEqual([
      'failed',
      expect.stringMatching(/has a service 'user-service' already/),
    ]);
    expect(await shop.refs()).toBe(refs);
  });

  it.each<[string, Fault]>([
    ['the push', { ...PUSH, status: 'lost' }],
    ['the merge request', { ...MERGE_REQUEST, status: 'lost' }],
  ])('goes on by itself after a lost answer to %s', async (_, fault) => {
    shop.sandbox.gitlab.setFault(fault);
    expect(await run()).toMatchObject({ status: 'completed' });
    await expectMadeOnce();
  });

  it.each<[string, Fault, RegExp[]]>([
    [
      'the push is refused',
      {
        ...PUSH,
        status: 403,
        message: 'You are not allowed to push into this branch',
      },
      [
        /is there and empty .*run the task again/,
        /Not finished; .* Repository: see that step\. .*Merge request: none\./,
      ],
    ],
    [
      'the merge request is refused',
      { ...MERGE_REQUEST, status: 403 },
      [
        /Not finished; .* Repository: http\S+gift-\d+\. .*Merge request: none\./,
      ],
    ],
  ])('says what is there when %s, and completes it', async (_, fault, said) => {
    shop.sandbox.gitlab.setFault(fault);
    const { status, log } = await run();
    expect(status).toBe('failed');
    said.forEach(message => expect(log).toMatch(message));
    expect(await run()).toMatchObject({ status: 'completed' });
    await expectMadeOnce();
  });

  it('says what is there when the catalog is down, and completes it', async () => {
    const id = await portal.start('gitops-service', values());
    portal.setCatalogDown(true);
    const { status, log } = await portal.finished(id);
    expect(status).toBe('failed');
    expect(log).toMatch(/The catalog did not take \S+catalog-info\.yaml/);
    expect(log).toMatch(
      /Not finished; .* Repository: http\S+\. .*Merge request: http\S+merge_requests\/\d+\./,
    );
    portal.setCatalogDown(false);
    expect(await run()).toMatchObject({ status: 'completed' });
    await expectMadeOnce();
  });

  it('completes a run that was cancelled between two steps', async () => {
    shop.sandbox.gitlab.setFault({ ...MERGE_REQUEST, status: 'hang' });
    const id = await portal.start('gitops-service', values());
    const branch = `gitops-platform/register-${name}`;
    while (
      !(await shop.git(PLATFORM_PROJECT, 'branch', '--list', branch)).trim()
    ) {
      await sleep(50);
    }
    await portal.cancel(id);
    expect(await portal.finished(id)).not.toMatchObject({
      status: 'completed',
    });
    shop.sandbox.gitlab.clearFaults();
    expect(await run()).toMatchObject({ status: 'completed' });
    await expectMadeOnce();
  });

  it('leaves the repository of somebody else alone', async () => {
    name = 'user-service-copy';
    const { baseUrl, token } = shop.sandbox.gitlab;
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
    };
    const group = await fetch(
      `${baseUrl}/api/v4/namespaces/${encodeURIComponent('acme/services')}`,
      { headers },
    );
    await fetch(`${baseUrl}/api/v4/projects`, {
      method: 'POST',
      headers,
      body: JSON.stringify({
        name,
        namespace_id: (await group.json()).id,
        initialize_with_readme: true,
      }),
    });
    const { status, log } = await run();
    expect([status, log]).toEqual([
      'failed',
      expect.stringMatching(/exists already .* is by somebody else/),
    ]);
    expect(
      await shop.git(`acme/services/${name}`, 'ls-tree', '--name-only', 'main'),
    ).toBe('README.md\n');
  });
});
