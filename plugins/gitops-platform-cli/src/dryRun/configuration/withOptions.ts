import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { UsageError } from '../UsageError';
import type { Configuration } from './Configuration';

/** What is typed for one run instead of being written into the configuration. */
export interface ConfigurationOptions {
  cases?: string;
  module?: string[];
  map?: string[];
}

/**
 * Puts what was typed over what the configuration file says.
 *
 * @throws UsageError naming the option that cannot be used
 */
export function withOptions(
  configuration: Configuration,
  { cases, module = [], map = [] }: ConfigurationOptions,
  cwd: string,
): Configuration {
  if (cases !== undefined && !existsSync(resolve(cwd, cases))) {
    throw new UsageError(`There is no folder ${cases} for the cases`);
  }
  return {
    ...configuration,
    ...(cases !== undefined && { cases: resolve(cwd, cases) }),
    modules: [
      ...configuration.modules,
      // Files are relative to where they are typed, not to the configuration.
      ...module.map(name => (name.startsWith('.') ? resolve(cwd, name) : name)),
    ],
    mappings: [
      ...map.map(text => readMapping(text, cwd)),
      ...configuration.mappings,
    ],
  };
}

function readMapping(text: string, cwd: string) {
  const at = text.lastIndexOf('=');
  const url = text.slice(0, at);
  const directory = resolve(cwd, text.slice(at + 1));
  if (at < 0 || !URL.canParse(url)) {
    throw new UsageError(
      `--map ${text} is not an address and a folder, e.g. https://git.example.test/acme/config=../config`,
    );
  }
  if (!existsSync(directory)) {
    throw new UsageError(`--map ${text}: there is no folder ${directory}`);
  }
  return { url, directory };
}
