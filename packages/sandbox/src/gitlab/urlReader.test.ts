import { UrlReaders } from '@backstage/backend-defaults/urlReader';
import { UrlReaderService } from '@backstage/backend-plugin-api';
import { mockServices } from '@backstage/backend-test-utils';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../testing/temporarySandbox';

/** The GitlabUrlReader of `@backstage/backend-defaults`, unchanged. */
describe('UrlReaders.default against the sandbox', () => {
  let temporary: TemporarySandbox;
  let reader: UrlReaderService;
  let project: string;
  let id: number;

  function readerWith(token: string): UrlReaderService {
    const { baseUrl } = temporary.sandbox.gitlab;
    return UrlReaders.default({
      logger: mockServices.logger.mock(),
      config: mockServices.rootConfig({
        data: {
          integrations: {
            gitlab: [
              {
                host: new URL(baseUrl).host,
                baseUrl,
                apiBaseUrl: `${baseUrl}/api/v4`,
                token,
              },
            ],
          },
        },
      }),
    });
  }

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
    reader = readerWith(temporary.sandbox.gitlab.token);
    project = `${temporary.sandbox.gitlab.baseUrl}/acme/reading`;
    id = await temporary.project('reading', {
      'README.md': '# Reading\n',
      'platform/base.yaml': 'global: {}\n',
      'platform/core.yaml': 'services: {}\n',
      'services/one/catalog-info.yaml': 'one\n',
      'services/two/catalog-info.yaml': 'two\n',
      'with blank/ü.txt': 'u\n',
    });
  });
  afterAll(() => temporary.stop());

  it('reads a file, and says so while it has not changed', async () => {
    const url = `${project}/-/blob/main/platform/core.yaml`;
    const response = await reader.readUrl(url);
    expect((await response.buffer()).toString()).toBe('services: {}\n');
    expect(response.etag).toBeDefined();

    await expect(
      reader.readUrl(url, { etag: response.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });

    await temporary.api('PUT', `projects/${id}/repository/files/README.md`, {
      branch: 'main',
      commit_message: 'Elsewhere',
      content: '# New\n',
    });
    await expect(
      reader.readUrl(url, { etag: response.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });
    await expect(
      reader.readUrl(`${project}/-/blob/main/README.md`, {
        etag: response.etag,
      }),
    ).resolves.toBeDefined();
  });

  it('reads a file whose name needs encoding', async () => {
    const response = await reader.readUrl(
      `${project}/-/blob/main/with%20blank/%C3%BC.txt`,
    );
    expect((await response.buffer()).toString()).toBe('u\n');
  });

  it.each([
    ['a file that does not exist', 'reading/-/blob/main/none.yaml'],
    ['a branch that does not exist', 'reading/-/blob/none/README.md'],
    ['a project that does not exist', 'none/-/blob/main/README.md'],
  ])('tells NotFoundError for %s', async (_, path) => {
    await expect(
      reader.readUrl(`${temporary.sandbox.gitlab.baseUrl}/acme/${path}`),
    ).rejects.toMatchObject({ name: 'NotFoundError' });
  });

  it('tells the status where the token is wrong', async () => {
    await expect(
      readerWith('wrong').readUrl(`${project}/-/blob/main/README.md`),
    ).rejects.toThrow('401 Unauthorized');
  });

  it('reads a whole tree', async () => {
    const tree = await reader.readTree(`${project}/-/tree/main`);
    const files = await tree.files();
    expect(files.map(({ path }) => path).sort()).toEqual([
      'README.md',
      'platform/base.yaml',
      'platform/core.yaml',
      'services/one/catalog-info.yaml',
      'services/two/catalog-info.yaml',
      'with blank/ü.txt',
    ]);
  });

  it('reads a folder of the default branch, and says so while it has not changed', async () => {
    const url = `${project}/-/tree/main/platform`;
    const tree = await reader.readTree(url);
    const files = await tree.files();
    expect(files.map(({ path }) => path).sort()).toEqual([
      'base.yaml',
      'core.yaml',
    ]);
    expect((await files[0].content()).toString()).toBe('global: {}\n');
    await expect(
      reader.readTree(url, { etag: tree.etag }),
    ).rejects.toMatchObject({ name: 'NotModifiedError' });

    await temporary.api(
      'PUT',
      `projects/${id}/repository/files/platform%2Fcore.yaml`,
      {
        branch: 'main',
        commit_message: 'Here',
        content: 'services: {a: {}}\n',
      },
    );
    await expect(
      reader.readTree(url, { etag: tree.etag }),
    ).resolves.toBeDefined();
  });

  it('tells NotFoundError for a branch or folder that does not exist', async () => {
    for (const path of ['none', 'main/none']) {
      await expect(
        reader.readTree(`${project}/-/tree/${path}`),
      ).rejects.toMatchObject({ name: 'NotFoundError' });
    }
  });

  it('searches with a pattern', async () => {
    const { files } = await reader.search(
      `${project}/-/blob/main/services/*/catalog-info.yaml`,
    );
    expect(files.map(({ url }) => url)).toEqual([
      `${project}/-/blob/main/services/one/catalog-info.yaml`,
      `${project}/-/blob/main/services/two/catalog-info.yaml`,
    ]);
    expect((await files[1].content()).toString()).toBe('two\n');
  });
});
