import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { workDirectory } from '../places';

/** Bare repositories in place of those of the sample platform's git host. */
export const remotesDirectory = join(workDirectory, 'packages/remotes');

/** Modules of Go as a proxy serves them, in files. */
export const goProxyDirectory = join(workDirectory, 'packages/go-proxy');

/** Makes git and Go look there for what the sample platform's git host would have. */
export function packageHost(): NodeJS.ProcessEnv {
  const others = process.env.GOPROXY ?? 'https://proxy.golang.org,direct';
  return {
    GIT_CONFIG_COUNT: '1',
    GIT_CONFIG_KEY_0: `url.${pathToFileURL(remotesDirectory)}/.insteadOf`,
    GIT_CONFIG_VALUE_0: 'https://gitlab.example.test/',
    GOPROXY: `${pathToFileURL(goProxyDirectory)},${others}`,
    GONOSUMDB: 'gitlab.example.test',
  };
}
