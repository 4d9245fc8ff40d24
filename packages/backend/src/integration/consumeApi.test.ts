import { startPortal, type Portal } from './__testUtils__/portal';
import { projectApi } from './__testUtils__/projectApi';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(180_000);

const PROJECT = 'acme/services/user-service';
const API = { project: 'acme/api/proto/user-api', folder: 'user-api' };
const BRANCH = 'gitops-platform/shop/propose-user-service-calls-user-api';

describe('the template "Consume an API"', () => {
  let shop: SampleShop;
  let portal: Portal;

  beforeAll(async () => {
    shop = await startSampleShop([API]);
    portal = await startPortal(shop, ['consume-api']);
    await portal.register(
      `${shop.sandbox.gitlab.baseUrl}/${API.project}/-/blob/main/catalog-info.yaml`,
    );
    await portal.untilEntity('api/default/user-api');
  });

  afterAll(async () => {
    await portal?.stop();
    await shop?.stop();
  });

  const run = (values: object = {}) =>
    portal.run('gitops-consume-api', {
      platform: 'shop',
      service: 'user-service',
      language: 'go',
      api: 'api:default/user-api',
      ...values,
    });

  it('proposes what is absent, and nothing else, again and again', async () => {
    const main = await shop.git(PROJECT, 'rev-parse', 'main');
    const first = await run();
    expect([first.status, first.log]).toEqual([
      'completed',
      expect.not.stringContaining('Not finished'),
    ]);
    expect(
      await shop.git(PROJECT, 'diff', '--name-status', 'main', BRANCH),
    ).toBe(
      [
        'M\t.cicd/default.yaml',
        'M\tcatalog-info.yaml',
        'A\tclient_user_api.go',
        'A\tclient_user_api_test.go',
        '',
      ].join('\n'),
    );
    const diff = await shop.git(
      PROJECT,
      'diff',
      '--unified=0',
      'main',
      BRANCH,
      '--',
      '.cicd/default.yaml',
      'catalog-info.yaml',
    );
    expect(diff.split('\n').filter(line => /^[+-](?![+-])/.test(line))).toEqual(
      [
        '+  USER_API_URL: ""',
        '+  consumesApis:',
        '+    - api:default/user-api',
      ],
    );
    const [mergeRequest] = await projectApi(
      shop,
      PROJECT,
      'GET',
      `/merge_requests?source_branch=${encodeURIComponent(BRANCH)}`,
    );
    expect(mergeRequest).toMatchObject({
      title: 'Draft: call user-api from user-service',
      description: expect.stringMatching(
        /go get \S+\/user-api\/go\/user\/v1\/userv1connect@main && go mod tidy/,
      ),
    });

    const refs = await shop.refs();
    const second = await run();
    expect(second.output).toEqual(first.output);
    expect(await shop.refs()).toBe(refs);

    const path = `/merge_requests/${mergeRequest.iid}`;
    await projectApi(shop, PROJECT, 'PUT', path, { title: 'Call user-api' });
    await projectApi(shop, PROJECT, 'PUT', `${path}/merge`);
    expect(await shop.git(PROJECT, 'rev-parse', 'main')).not.toBe(main);
    const merged = await run();
    expect([merged.status, merged.output.links]).toEqual([
      'completed',
      [{ title: 'Repository', url: expect.stringMatching(/user-service$/) }],
    ]);
  });

  it('makes nothing for an API that the catalog does not have', async () => {
    const refs = await shop.refs();
    const { status, log } = await run({ api: 'api:default/wish-api' });
    expect([status, log]).toEqual([
      'failed',
      expect.stringMatching(/has no api:default\/wish-api/),
    ]);
    expect(await shop.refs()).toBe(refs);
  });
});
