import {
  PLATFORM_PROJECT,
  startSampleShop,
  type SampleShop,
} from './__testUtils__/sampleShop';
import { startScaffolder, type Scaffolder } from './__testUtils__/scaffolder';

// Real git under a loaded machine takes its time.
jest.setTimeout(60_000);

describe('the actions of a template on a GitLab over real git', () => {
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

  it('describe, register, register again, register otherwise', async () => {
    const facts = await scaffolder.runTask('gitops:platform:describe', {
      platform: 'shop',
      service: 'gift-service',
      newService: true,
    });
    const { host } = new URL(shop.sandbox.gitlab.baseUrl);
    expect(facts.output.service).toMatchObject({
      repoUrlInput: `${host}?owner=acme/services&repo=gift-service`,
    });

    const input = {
      platform: 'shop',
      name: 'gift-service',
      repoUrl: (facts.output.service as { cloneUrl: string }).cloneUrl,
      syncWave: '0',
    };
    const first = await scaffolder.runTask('gitops:service:register', input);
    expect(first).toMatchObject({
      status: 'completed',
      output: { outcome: 'added', files: ['platform/core.yaml'] },
    });
    expect(first.log).toContain('+  gift-service:');
    const refs = await shop.refs();

    const second = await scaffolder.runTask('gitops:service:register', input);
    expect(second.output).toMatchObject({
      outcome: 'unchanged',
      url: first.output.url,
    });

    const third = await scaffolder.runTask('gitops:service:register', {
      ...input,
      syncWave: '1',
    });
    expect(third.status).toBe('failed');
    expect(third.log).toMatch(
      /conflict: .*core\.yaml:\d+.*syncWave is "0" and "1" was asked for/,
    );
    expect(await shop.refs()).toBe(refs);
  });

  it('tells the reviewers who asked, and leads to the task', async () => {
    const { id, output } = await scaffolder.runTask('gitops:service:register', {
      platform: 'shop',
      name: 'gift-cards',
      labels: ['storefront'],
      description: 'Agreed with the platform team.',
    });
    const request = await shop.api(
      'GET',
      `/merge_requests/${output.mergeRequestIid}`,
    );
    expect(request.labels).toEqual(expect.arrayContaining(['storefront']));
    expect(request.description).toMatch(/^Agreed with the platform team\./);
    expect(request.description).toContain('`user:default/mock`');
    expect(request.description).toContain(
      `http://portal.example.test/create/tasks/${id}`,
    );
  });

  it('writes nothing in a dry run', async () => {
    const refs = await shop.refs();
    const { output, log } = await scaffolder.dryRun('gitops:service:register', {
      platform: 'shop',
      name: 'gift-wrapping',
      delivery: 'commit',
    });
    expect(output).toMatchObject({
      outcome: 'added',
      diff: expect.stringContaining('+  gift-wrapping:'),
    });
    expect(log).toContain('this is a dry run, nothing was written');
    expect(await shop.refs()).toBe(refs);
    expect(
      await shop.git(PLATFORM_PROJECT, 'show', 'main:platform/core.yaml'),
    ).not.toContain('gift-wrapping');
  });

  it('edits a checkout in the workspace, and sends nothing', async () => {
    const refs = await shop.refs();
    const fetchPlatform = {
      action: 'fetch:plain',
      input: {
        url: `${shop.sandbox.gitlab.baseUrl}/${PLATFORM_PROJECT}/-/tree/main/`,
        targetPath: 'gitops-config',
      },
    };
    const input = {
      platform: 'shop',
      name: 'gift-vouchers',
      delivery: 'workspace',
      directory: 'gitops-config',
    };
    const first = await scaffolder.runTask('gitops:service:register', input, [
      fetchPlatform,
    ]);
    expect(first).toMatchObject({
      status: 'completed',
      output: {
        outcome: 'added',
        diff: expect.stringContaining('+  gift-vouchers:'),
        file: 'platform/core.yaml',
      },
    });
    expect(first.output.url).toBeUndefined();

    // The file is there for the steps that follow.
    const second = await scaffolder.runTask('gitops:service:register', input, [
      fetchPlatform,
      { action: 'gitops:service:register', input },
    ]);
    expect(second.output).toMatchObject({ outcome: 'unchanged', diff: '' });

    const escape = await scaffolder.runTask('gitops:service:register', {
      ...input,
      directory: '../elsewhere',
    });
    expect(escape.status).toBe('failed');
    expect(await shop.refs()).toBe(refs);
  });
});
