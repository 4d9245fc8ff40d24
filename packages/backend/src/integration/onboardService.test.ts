import { startPortal, type Portal } from './__testUtils__/portal';
import { projectApi } from './__testUtils__/projectApi';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(180_000);

const PROJECT = 'acme/services/user-service';
const BRANCH = 'gitops-platform/shop/propose-user-profile';

describe('the template "Onboard an existing repository"', () => {
  let shop: SampleShop;
  let portal: Portal;

  beforeAll(async () => {
    shop = await startSampleShop();
    portal = await startPortal(shop, ['onboard'], {
      processingInterval: { seconds: 2 },
    });
  });

  afterAll(async () => {
    await portal?.stop();
    await shop?.stop();
  });

  const run = (values: object = {}) =>
    portal.run('gitops-onboard', {
      platform: 'shop',
      name: 'user-profile',
      repoUrl: `${shop.sandbox.gitlab.baseUrl}/${PROJECT}.git`,
      folder: 'profile',
      description: 'Shows who somebody is',
      owner: 'group:default/commerce',
      environments: ['dev', 'live'],
      syncWave: '0',
      port: 3000,
      livenessPath: '/live',
      readinessPath: '/ready',
      pipeline: true,
      ...values,
    });

  it('says what is there where the entry is refused, and completes it', async () => {
    const main = await shop.git(PROJECT, 'rev-parse', 'main');
    shop.sandbox.gitlab.setFault({
      method: 'POST',
      match: /gitops-config\/merge_requests/,
      status: 403,
      count: 1,
    });
    const failed = await run();
    expect([failed.status, failed.log]).toEqual([
      'failed',
      expect.stringMatching(
        /Not finished; .* Merge request of the repository: http\S+merge_requests\/\d+\. Merge request of the platform: none\./,
      ),
    ]);
    shop.sandbox.gitlab.clearFaults();

    const first = await run();
    expect([first.status, first.log]).toEqual([
      'completed',
      expect.not.stringContaining('Not finished'),
    ]);
    expect(first.output.links).toEqual([
      {
        title: 'Merge request of the repository',
        url: expect.stringMatching(/user-service\/-\/merge_requests\/\d+$/),
      },
      {
        title: 'Merge request of the platform',
        url: expect.stringMatching(/gitops-config\/-\/merge_requests\/\d+$/),
      },
    ]);
    const second = await run();
    expect(second.output).toEqual(first.output);

    expect(await shop.git(PROJECT, 'rev-parse', 'main')).toBe(main);
    expect(
      await shop.git(PROJECT, 'diff', '--name-status', 'main', BRANCH),
    ).toBe(
      [
        'M\t.gitlab-ci.yml',
        'A\t.gitlab/platform-user-profile.yml',
        'A\tprofile/.cicd/default.yaml',
        'A\tprofile/.cicd/dev.yaml',
        'A\tprofile/.cicd/live.yaml',
        'A\tprofile/.cicd/qa.yaml',
        'A\tprofile/catalog-info.yaml',
        '',
      ].join('\n'),
    );
  });

  it('registers a file that comes with the merge, after which the entity shows by itself', async () => {
    const [mergeRequest] = await projectApi(
      shop,
      PROJECT,
      'GET',
      `/merge_requests?source_branch=${encodeURIComponent(BRANCH)}`,
    );
    const target = `${shop.sandbox.gitlab.baseUrl}/${PROJECT}/-/blob/main/profile/catalog-info.yaml`;
    expect(
      (await portal.locations()).filter(location => location === target),
    ).toHaveLength(1);
    const entity = 'component/default/user-profile';
    expect(await portal.hasEntity(entity)).toBe(false);

    await projectApi(
      shop,
      PROJECT,
      'PUT',
      `/merge_requests/${mergeRequest.iid}/merge`,
    );
    await portal.untilEntity(entity);

    const { status, log } = await run();
    expect([status, log]).toEqual([
      'completed',
      expect.stringContaining(`unchanged: ${target}`),
    ]);
  });

  it('proposes nothing where everything is there', async () => {
    const refs = await shop.refs();
    const { status, output } = await run({
      name: 'user-service',
      folder: undefined,
      environments: ['dev', 'qa', 'live'],
      pipeline: false,
    });
    expect([status, output.links?.map(({ title }) => title)]).toEqual([
      'completed',
      ['Repository', 'Entry on the platform'],
    ]);
    expect(await shop.refs()).toBe(refs);
  });
});
