import { cp, mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  coreServices,
  createServiceFactory,
  type UrlReaderService,
  type UrlReaderServiceReadTreeResponse,
} from '@backstage/backend-plugin-api';
import { NotFoundError, NotImplementedError } from '@backstage/errors';
import { glob } from 'tinyglobby';
import { refusal } from '../context/refuseConnections';
import type { UrlMap } from './UrlMap';

/** The same in every run: what is read has no history. */
const ETAG = 'dry-run';

/** `coreServices.urlReader` over local folders; any other address is refused. */
export function mappedUrlReader(urls: UrlMap) {
  return createServiceFactory({
    service: coreServices.urlReader,
    deps: {},
    factory: () => createReader(urls),
  });
}

function createReader(urls: UrlMap): UrlReaderService {
  const locate = async (url: string) => {
    const path = urls.locate(url);
    if (!path) {
      throw refusal(url);
    }
    const stats = await stat(path).catch(() => undefined);
    if (!stats) {
      throw new NotFoundError(
        `${url} is mapped to ${path}, which is not there`,
      );
    }
    return { path, isFile: stats.isFile() };
  };
  return {
    async readUrl(url) {
      const { path } = await locate(url);
      return { buffer: () => readFile(path), etag: ETAG };
    },
    async readTree(url, options) {
      const { path } = await locate(url);
      return readFolder(path, options?.filter);
    },
    async search(url) {
      const pattern = /[*{]/.exec(url);
      const base = pattern
        ? url.slice(0, url.lastIndexOf('/', pattern.index))
        : url;
      const { path, isFile } = await locate(base);
      const files = isFile
        ? ['']
        : await listFiles(path, pattern ? url.slice(base.length + 1) : '**');
      return {
        etag: ETAG,
        files: files.map(file => ({
          url: file ? `${base}/${file}` : base,
          content: () => readFile(join(path, file)),
        })),
      };
    },
  };
}

async function readFolder(
  folder: string,
  filter?: (path: string, info?: { size: number }) => boolean,
): Promise<UrlReaderServiceReadTreeResponse> {
  const files = async () => {
    const paths = await listFiles(folder, '**');
    const withSizes = await Promise.all(
      paths.map(async path => ({
        path,
        size: (await stat(join(folder, path))).size,
      })),
    );
    return withSizes
      .filter(({ path, size }) => filter?.(path, { size }) ?? true)
      .map(({ path }) => path);
  };
  return {
    etag: ETAG,
    async files() {
      return (await files()).map(path => ({
        path,
        content: () => readFile(join(folder, path)),
      }));
    },
    async dir(options) {
      const target =
        options?.targetDir ?? (await mkdtemp(join(tmpdir(), 'dry-run-')));
      for (const path of await files()) {
        await cp(join(folder, path), join(target, path), {
          verbatimSymlinks: true,
        });
      }
      return target;
    },
    async archive() {
      throw new NotImplementedError(
        `The dry run cannot pack ${basename(folder)} into an archive`,
      );
    },
  };
}

/** Sorted, so that they are read in the same order in every run. */
async function listFiles(folder: string, pattern: string): Promise<string[]> {
  const files = await glob(pattern, {
    cwd: folder,
    dot: true,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/.git/**'],
  });
  return files.sort();
}
