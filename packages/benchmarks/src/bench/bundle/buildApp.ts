import { execFile } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { App } from './apps';

const ROOT = process.cwd();

/** The app that is built, without the plugins that are compared. */
const SOURCE = join(ROOT, 'packages/app');

const APPS = join(ROOT, '.cache/bundle');

/** A build of an app on 2 cores takes half a minute. */
const TIME_LIMIT = 10 * 60_000;

/**
 * Builds an app with Backstage's own bundler, as `yarn build` would: the sources
 * of the portal, and exactly these plugins in its package.json, where the
 * bundler discovers them.
 *
 * @returns the folder of the built files
 */
export async function buildApp({ name, plugins }: App): Promise<string> {
  const directory = join(APPS, name);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  for (const folder of ['src', 'public']) {
    await cp(join(SOURCE, folder), join(directory, folder), {
      recursive: true,
    });
  }
  await writeFile(
    join(directory, 'package.json'),
    JSON.stringify(await describeApp(plugins), null, 2),
  );
  await promisify(execFile)(
    process.execPath,
    [
      join(ROOT, 'node_modules/.bin/backstage-cli'),
      ...['package', 'build', '--role', 'frontend'],
      ...['--config', join(ROOT, 'app-config.yaml')],
    ],
    { cwd: directory, timeout: TIME_LIMIT, maxBuffer: 64 * 1024 * 1024 },
  );
  return join(directory, 'dist');
}

async function describeApp(plugins: string[]) {
  const app = JSON.parse(await readFile(join(SOURCE, 'package.json'), 'utf8'));
  const dependencies = Object.entries<string>(app.dependencies).filter(
    ([name]) => /^@(backstage|material-ui)\/|^react/.test(name),
  );
  return {
    name: app.name,
    version: app.version,
    private: true,
    backstage: app.backstage,
    browserslist: app.browserslist,
    dependencies: {
      ...Object.fromEntries(dependencies),
      ...Object.fromEntries(plugins.map(plugin => [plugin, '*'])),
    },
  };
}
