// Runs the browser tests of packages/app/e2e-tests in Chromium against a fresh
// sandbox and portal. `--screenshots` also writes the pictures of the docs;
// `--pictures` compares how pages look, `--update` accepts it.
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { withClassicApp } from './classicApp.mjs';
import { parseFlags } from './flags.mjs';
import { rootDirectory } from './paths.mjs';
import { canCompare, rememberBrowser } from './pictures.mjs';
import { buildClassicPages, buildPages } from './portal.mjs';
import { runProcess } from './processes.mjs';
import { step } from './progress.mjs';
import { withTemporaryPortal } from './temporaryPortal.mjs';

const browsers = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].filter(Boolean);

export async function run(args) {
  const flags = parseFlags(args, {
    screenshots: { type: 'boolean' },
    pictures: { type: 'boolean' },
    update: { type: 'boolean' },
    only: { type: 'string' },
  });
  const browser = browsers.find(file => existsSync(file));
  if (!browser) {
    throw new Error(
      `The browser tests need Chromium; none of ${browsers.join(
        ', ',
      )} exists. ` +
        'Install it (Debian: apt-get install chromium) or name it in the variable CHROMIUM.',
    );
  }
  const files = globSync('packages/app/e2e-tests/*.test.ts', {
    cwd: rootDirectory,
  }).filter(file => file.includes(flags.only ?? ''));
  if (files.length === 0) {
    throw new Error(`No browser test matches '${flags.only}'.`);
  }
  await step('Pages of the portal', buildPages);
  if (files.some(file => file.includes('classicApp'))) {
    await step('Pages of the classic app', buildClassicPages);
  }
  const pictures = await whatToDoWithPictures(browser, files, flags);
  const runTests = (portal, classicAppUrl) =>
    runProcess(
      process.execPath,
      [
        '--require',
        join(
          rootDirectory,
          'node_modules/@backstage/cli/config/nodeTransform.cjs',
        ),
        '--test',
        '--test-concurrency=1',
        '--test-reporter=spec',
        ...files.sort(),
      ],
      {
        env: {
          ...process.env,
          CHROMIUM: browser,
          PORTAL_URL: portal.portalUrl,
          CLASSIC_APP_URL: classicAppUrl,
          GITLAB_URL: portal.gitlabUrl,
          VAULT_URL: portal.vaultUrl,
          ARGOCD_URL: portal.argocdUrl,
          PROMETHEUS_URL: portal.prometheusUrl,
          SANDBOX_DATA: portal.sandboxDirectory,
          SCREENSHOTS: flags.screenshots
            ? join(rootDirectory, 'docs/images')
            : '',
          PICTURES: pictures,
          // Chromium sometimes never says that fonts are there, for which
          // playwright waits.
          PW_TEST_SCREENSHOT_NO_FONTS_READY: '1',
        },
      },
    );
  await withTemporaryPortal('browser', portal =>
    withClassicApp(portal.portalUrl, url => runTests(portal, url)),
  );
  if (pictures === 'write') {
    await rememberBrowser(browser);
  }
}

/** What `pageStates` does with the pictures; the other tests take none. */
async function whatToDoWithPictures(browser, files, { pictures, update }) {
  if (!files.some(file => file.includes('pageStates'))) {
    return '';
  }
  if (update) {
    return 'write';
  }
  return pictures && (await canCompare(browser)) ? 'compare' : '';
}
