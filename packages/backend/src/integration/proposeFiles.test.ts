import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ProposeFilesRequest } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Fault } from 'sandbox';
import { projectApi } from './__testUtils__/projectApi';
import { startSampleShop, type SampleShop } from './__testUtils__/sampleShop';

// Real git under a loaded machine takes its time.
jest.setTimeout(120_000);

const PROJECT = 'acme/services/user-service';
const MERGE_REQUEST = { method: 'POST', match: /merge_requests/, count: 1 };

describe('files that are proposed for a repository', () => {
  let shop: SampleShop;
  let directory: string;
  let count = 0;
  let name: string;
  let branch: string;

  const write = async (file: string, content: string) => {
    const path = join(directory, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  };

  beforeAll(async () => {
    shop = await startSampleShop();
  });

  afterAll(() => shop.stop());

  beforeEach(async () => {
    count += 1;
    name = `gift-${count}`;
    branch = `gitops-platform/shop/propose-${name}`;
    directory = await mkdtemp(join(tmpdir(), 'proposed-files-'));
    await write(`${name}/.cicd/default.yaml`, `appName: ${name}\n`);
    await write(`${name}/catalog-info.yaml`, 'kind: Component\n');
    await write('catalog-info.yaml', 'kind: Another\n');
  });

  afterEach(async () => {
    shop.sandbox.gitlab.clearFaults();
    await rm(directory, { recursive: true });
  });

  const api = (method: string, path: string, body?: object) =>
    projectApi(shop, PROJECT, method, path, body);

  /** As another backend, with nothing in memory. */
  const propose = (changes: Partial<ProposeFilesRequest> = {}) =>
    shop.otherBackend().repositories.propose({
      platform: 'shop',
      name,
      repoUrl: `${shop.sandbox.gitlab.baseUrl}/${PROJECT}.git`,
      directory,
      include: { file: '.gitlab-ci.yml', local: `.gitlab/${name}.yml` },
      requestedBy: 'user:default/dana',
      ...changes,
    });

  const mergeRequests = () =>
    api('GET', `/merge_requests?state=all&source_branch=${branch}`);

  const expectOneMergeRequest = async () =>
    expect(await mergeRequests()).toMatchObject([
      { state: 'opened', target_branch: 'main', labels: expect.anything() },
    ]);

  const contents = (revision: string, file: string) =>
    shop.git(PROJECT, 'show', `${revision}:${file}`);

  it('are added beside what is there, which stays byte by byte', async () => {
    const result = await propose();
    expect(result).toMatchObject({
      outcome: 'added',
      branch,
      url: expect.stringMatching(/\/-\/merge_requests\/\d+$/),
      files: [
        { file: '.gitlab-ci.yml', outcome: 'changed' },
        { file: 'catalog-info.yaml', outcome: 'kept' },
        { file: `${name}/.cicd/default.yaml`, outcome: 'added' },
        { file: `${name}/catalog-info.yaml`, outcome: 'added' },
      ],
    });
    await expectOneMergeRequest();
    const changed = await shop.git(
      PROJECT,
      'diff',
      '--name-status',
      'main',
      branch,
    );
    expect(changed).toBe(
      `M\t.gitlab-ci.yml\nA\t${name}/.cicd/default.yaml\nA\t${name}/catalog-info.yaml\n`,
    );
    const removed = (
      await shop.git(PROJECT, 'diff', 'main', branch, '--', '.gitlab-ci.yml')
    )
      .split('\n')
      .filter(line => /^-(?!--)/.test(line));
    expect(removed).toEqual([]);
    expect(await contents(branch, '.gitlab-ci.yml')).toContain(
      `include:\n  - local: .gitlab/${name}.yml\n`,
    );
    expect(await shop.git(PROJECT, 'log', '-1', '--format=%B', branch)).toBe(
      `Add ${name} to platform shop\n\nGitops-Platform-Entry: shop/propose/${name}\nRequested-By: user:default/dana\n\n`,
    );
  });

  it('are not proposed twice', async () => {
    const first = await propose();
    expect(await propose()).toEqual({ ...first, outcome: 'unchanged' });
    await expectOneMergeRequest();
  });

  it('are not proposed by a dry run', async () => {
    const refs = await shop.refs();
    expect(await propose({ dryRun: true })).toMatchObject({
      outcome: 'added',
      diff: expect.stringContaining(`+appName: ${name}`),
    });
    expect(await shop.refs()).toBe(refs);
  });

  it('are made again where the answers are others', async () => {
    const first = await propose();
    await write(`${name}/.cicd/default.yaml`, `appName: ${name}-x\n`);
    expect(await propose()).toMatchObject({
      outcome: 'updated',
      url: first.url,
    });
    expect(await contents(branch, `${name}/.cicd/default.yaml`)).toBe(
      `appName: ${name}-x\n`,
    );
    await expectOneMergeRequest();
  });

  it('stay as people have changed them in the merge request', async () => {
    const first = await propose();
    await api('POST', '/repository/commits', {
      branch,
      commit_message: 'Call it otherwise',
      actions: [
        {
          action: 'update',
          file_path: `${name}/.cicd/default.yaml`,
          content: 'appName: gifts\n',
        },
      ],
    });
    expect(await propose()).toMatchObject({
      outcome: 'unchanged',
      url: first.url,
      notes: [
        expect.stringMatching(
          /\.cicd\/default\.yaml is in open merge request !\d+ \(\S+\) with contents of other people$/,
        ),
      ],
    });
    await write(`${name}/more.yaml`, 'more\n');
    await expect(propose()).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringMatching(
        /holds commits of other people and not all/,
      ),
    });
    expect(await contents(branch, `${name}/.cicd/default.yaml`)).toBe(
      'appName: gifts\n',
    );
  });

  it('are there after the merge', async () => {
    const { mergeRequestIid } = await propose();
    await api('PUT', `/merge_requests/${mergeRequestIid}/merge`);
    expect(await propose()).toMatchObject({
      outcome: 'unchanged',
      branch: 'main',
      diff: '',
      url: `${shop.sandbox.gitlab.baseUrl}/${PROJECT}`,
    });
  });

  it('are not proposed again after people have closed the merge request', async () => {
    const { mergeRequestIid } = await propose();
    await api('PUT', `/merge_requests/${mergeRequestIid}`, {
      state_event: 'close',
    });
    await expect(propose()).rejects.toThrow(/was closed without being merged/);
  });

  it('need a branch that nobody else has', async () => {
    await api('POST', '/repository/commits', {
      branch,
      start_branch: 'main',
      commit_message: 'Mine',
      actions: [{ action: 'create', file_path: 'mine', content: '1' }],
    });
    await expect(propose()).rejects.toThrow(
      /its last commit is not one of the portal's/,
    );
  });

  it('are proposed once by two runs at the same time', async () => {
    const [left, right] = await Promise.all([propose(), propose()]);
    expect(left.url).toBe(right.url);
    await expectOneMergeRequest();
  });

  it.each<[string, Fault]>([
    ['refused', { ...MERGE_REQUEST, status: 403 }],
    ['refused by a full disk', { ...MERGE_REQUEST, status: 500 }],
  ])('leave no branch where the merge request is %s', async (_, fault) => {
    const refs = await shop.refs();
    shop.sandbox.gitlab.setFault(fault);
    await expect(propose()).rejects.toThrow(/403 Forbidden|answered 500/);
    expect(await shop.refs()).toBe(refs);
    expect(await propose()).toMatchObject({ outcome: 'added' });
    await expectOneMergeRequest();
  });

  it('are found after a lost answer', async () => {
    shop.sandbox.gitlab.setFault({ ...MERGE_REQUEST, status: 'lost' });
    expect(await propose()).toMatchObject({
      outcome: 'added',
      mergeRequestIid: expect.any(Number),
    });
    await expectOneMergeRequest();
  });
});
