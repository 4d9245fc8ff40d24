import { existsSync } from 'node:fs';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';

/** A web address whose files are in a local folder. */
export interface UrlMapping {
  /** Of a repository, or of any folder of it; without a trailing slash or `.git`. */
  url: string;
  /** Absolute path. */
  directory: string;
}

/** Finds the local folder of an address. */
export class UrlMap {
  private readonly mappings: UrlMapping[];

  constructor(mappings: readonly UrlMapping[]) {
    this.mappings = mappings
      .map(({ url, directory }) => ({ url: normalise(url), directory }))
      // The most particular one first.
      .sort((a, b) => b.url.length - a.url.length);
  }

  /**
   * The local file or folder that an address of a git host names: the address of
   * the repository, or of a file or folder as the host shows it
   * (`/-/tree/main/…`, `/blob/main/…`, `/raw/…`, `/src/…`).
   *
   * @returns an absolute path, which need not exist; `undefined` where no mapping covers the address
   * @throws NotAllowedError where the address leads out of the folder
   */
  locate(url: string): string | undefined {
    const address = normalise(url);
    const mapping = this.mappings.find(
      ({ url: base }) => address === base || address.startsWith(`${base}/`),
    );
    if (!mapping) {
      return undefined;
    }
    const rest = address.slice(mapping.url.length).replace(/^\/+/, '');
    const candidates = pathsOf(rest).map(path =>
      resolveSafeChildPath(mapping.directory, path || '.'),
    );
    return candidates.find(path => existsSync(path)) ?? candidates[0];
  }

  /** The folder of the repository with exactly this address. */
  folderOf(url: string): string | undefined {
    const address = normalise(url);
    return this.mappings.find(({ url: base }) => base === address)?.directory;
  }
}

/**
 * A branch may have slashes in its name, so there are several ways to read an
 * address. The folder as a whole is not one of them where something follows the
 * branch: a path that is not there would be taken for all.
 */
function pathsOf(rest: string): string[] {
  const shown = /^(?:-\/)?(?:tree|blob|raw|edit|src)\/(.+)$/.exec(rest);
  if (!shown) {
    return [rest];
  }
  const segments = shown[1].split('/');
  return segments.length === 1
    ? ['']
    : segments.slice(1).map((_, index) => segments.slice(index + 1).join('/'));
}

function normalise(url: string): string {
  const [withoutQuery] = url.split(/[?#]/, 1);
  return decodeURI(withoutQuery)
    .replace(/\/+$/, '')
    .replace(/\.git$/, '');
}
