import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UrlMap } from './UrlMap';

describe('UrlMap', () => {
  let directory: string;
  let urls: UrlMap;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mapped-'));
    await mkdir(join(directory, 'docs'));
    await writeFile(join(directory, 'docs/index.md'), 'Hello');
    urls = new UrlMap([
      { url: 'https://git.example.test/acme', directory: '/elsewhere' },
      { url: 'https://git.example.test/acme/config.git', directory },
    ]);
  });

  afterAll(() => rm(directory, { recursive: true }));

  it.each([
    ['https://git.example.test/acme/config', ''],
    ['https://git.example.test/acme/config/', ''],
    ['https://git.example.test/acme/config.git', ''],
    ['https://git.example.test/acme/config/-/tree/main', ''],
    ['https://git.example.test/acme/config/-/tree/main/docs', 'docs'],
    [
      'https://git.example.test/acme/config/blob/main/docs/index.md',
      'docs/index.md',
    ],
    [
      'https://git.example.test/acme/config/-/raw/main/docs/index.md?inline=false',
      'docs/index.md',
    ],
    [
      'https://git.example.test/acme/config/src/main/docs/index.md#L3',
      'docs/index.md',
    ],
    ['https://git.example.test/acme/config/-/tree/feature/new/docs', 'docs'],
    ['https://git.example.test/acme/config/docs/index.md', 'docs/index.md'],
    [
      'https://git.example.test/acme/config/-/blob/main/absent%20file',
      'absent file',
    ],
  ])('finds %s', (url, path) => {
    expect(urls.locate(url)).toBe(join(directory, path));
  });

  it('prefers the most particular mapping', () => {
    expect(urls.locate('https://git.example.test/acme/other')).toBe(
      '/elsewhere/other',
    );
  });

  it.each([
    'https://git.example.test/acme-config',
    'https://other.example.test/acme/config',
  ])('does not know %s', url => {
    expect(urls.locate(url)).toBeUndefined();
  });

  it('does not leave the folder', () => {
    expect(() =>
      urls.locate('https://git.example.test/acme/config/-/blob/main/../../x'),
    ).toThrow(/outside|not allowed|path/i);
  });
});
