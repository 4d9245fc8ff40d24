import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import { waitForEntities } from './portal/catalog';
import { createStory } from './portal/chapters';
import { git } from './portal/repositories';
import {
  gitlabUrl,
  launchBrowser,
  openPortal,
  portalUrl,
  screenshot,
} from './portal/session';

const platformProject = 'acme/infra/shop/gitops-config';
const service = 'wishlist-service';
const serviceProject = `acme/services/${service}`;

let browser: Browser;
let page: Page;
const chapter = createStory(() => page);

before(async () => {
  browser = await launchBrowser();
});

after(async () => {
  await browser?.close();
});

async function choose(label: RegExp, option: RegExp): Promise<void> {
  await page.getByLabel(label).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

chapter('offers the template on the Create page', async () => {
  page = await openPortal(browser, '/create');
  await page.getByText('New service').first().waitFor();
});

chapter('asks few questions, with choices from the platform', async () => {
  await page.goto(`${portalUrl}/create/templates/default/gitops-service`);
  // The only platform is chosen already.
  await page.getByText('Acme Shop').first().waitFor();

  await page.getByLabel(/^Name/).fill('user-service');
  await page.getByLabel(/^Description/).fill('Remembers what customers want');
  await page
    .getByText(/user-service.*already/i)
    .first()
    .waitFor();

  await page.getByLabel(/^Name/).fill(service);
  await choose(/^Owner/, /commerce/i);
  await choose(/^System/, /ordering/i);
  await screenshot(page, 'create-form');
  await page.getByRole('button', { name: 'Next' }).click();

  for (const environment of ['dev', 'qa', 'live']) {
    await page
      .getByRole('checkbox', {
        name: new RegExp(`^${environment} .*deployed`),
        checked: true,
      })
      .waitFor();
  }
  assert.equal(
    await page.getByRole('checkbox', { name: /^perf/ }).count(),
    0,
    'a disabled environment is not offered',
  );
  await page.getByText('qa.acme-outlet.example.test').waitFor();
  await screenshot(page, 'create-form-environments', { fullPage: true });
  const address = { name: /^dev\.shop\.example\.test/ };
  await page.getByRole('checkbox', address).press('Space');
  await page.getByRole('checkbox', { ...address, checked: true }).waitFor();
  await page.getByRole('button', { name: 'Next' }).click();

  await page.getByText('Cache (Redis)').first().waitFor();
  await page.getByRole('button', { name: 'Next' }).click();
});

chapter('shows what will be made where, before anything is', async () => {
  const plan = page.getByRole('group', { name: 'Plan' });
  const entry = plan.getByRole('region', {
    name: 'Merge request: entry on the platform',
    exact: true,
  });
  await entry.getByText(`+  ${service}:`).waitFor();
  await plan.getByText(`${gitlabUrl}/${serviceProject}`).first().waitFor();
  await plan.getByText('It is made new.').waitFor();
  await plan.getByText(`${service}-live`, { exact: true }).waitFor();
  await plan.getByText(`dev.shop.example.test/${service}`).waitFor();
  await assertAccessible(plan, 'the plan of a new service');
  await screenshot(page, 'create-plan', { fullPage: true });
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Create' }).waitFor();
});

chapter('runs the task and links to everything that it made', async () => {
  await page.getByRole('button', { name: 'Create' }).click();
  await page
    .getByRole('link', { name: 'Merge request on the platform' })
    .waitFor({ timeout: 90_000 });
  await screenshot(page, 'create-task', { fullPage: true });

  const links = await Promise.all(
    ['Repository', 'Merge request on the platform'].map(name =>
      // The log below has links too, some with the same words inside.
      page
        .getByRole('link', { name: new RegExp(`^${name}`) })
        .first()
        .getAttribute('href'),
    ),
  );
  assert.match(links[0]!, new RegExp(`^${gitlabUrl}/${serviceProject}`));
  assert.match(
    links[1]!,
    new RegExp(`^${gitlabUrl}/${platformProject}/-/merge_requests/\\d+$`),
  );
});

chapter('proposes exactly the new entry and nothing else', async () => {
  const branches = git(
    platformProject,
    'for-each-ref',
    '--format=%(refname:short)',
    'refs/heads',
  )
    .trim()
    .split('\n')
    // Other tests have changed the same platform.
    .filter(name => name.includes(service));
  assert.equal(branches.length, 1, `branches: ${branches.join(', ')}`);
  const diff = git(platformProject, 'diff', `main...${branches[0]}`);
  const changes = diff
    .split('\n')
    .filter(line => /^[+-](?![+-]{2} )/.test(line));
  const entry = [
    `  ${service}:`,
    '    syncWave: "0"',
    `    repoURL: ${gitlabUrl}/${serviceProject}.git`,
    '',
  ];
  assert.deepEqual(changes.sort(), entry.map(line => `+${line}`).sort());
  // Beside its wave, before the heading of the next one.
  assert.ok(
    git(platformProject, 'show', `${branches[0]}:platform/core.yaml`).includes(
      [...entry, '  # --- Wave 1: API Gateway ---'].join('\n'),
    ),
  );
  assert.deepEqual(diff.match(/^\+\+\+ .*$/gm), ['+++ b/platform/core.yaml']);
});

chapter('fills the new repository', async () => {
  const files = git(serviceProject, 'ls-tree', '-r', '--name-only', 'main')
    .trim()
    .split('\n');
  for (const file of [
    '.cicd/default.yaml',
    '.cicd/dev.yaml',
    '.cicd/live.yaml',
    '.cicd/qa.yaml',
    '.gitlab-ci.yml',
    'Dockerfile',
    'README.md',
    'catalog-info.yaml',
    'package.json',
    'src/main.ts',
  ]) {
    assert.ok(files.includes(file), `${file} is missing in ${files}`);
  }
  assert.ok(
    !files.some(file => /prod\.yaml|staging\.yaml|perf\.yaml/.test(file)),
    'there is a file for an environment that the platform does not have',
  );
  assert.match(
    git(serviceProject, 'show', 'main:.cicd/dev.yaml'),
    /dev\.shop\.example\.test/,
  );
});

chapter('opens the page of the new service', async () => {
  // The catalog reads a new repository a moment after the task.
  await waitForEntities([`component:default/${service}`]);
  await page.getByRole('link', { name: 'Open in the catalog' }).click();
  await page.waitForURL(`${portalUrl}/catalog/default/component/${service}`, {
    timeout: 60_000,
  });
  await page
    .getByRole('heading', { name: new RegExp(service) })
    .first()
    .waitFor();
  await page.getByText('Remembers what customers want').first().waitFor();
  const waiting = page.getByRole('status').filter({
    hasText: 'Not on the platform yet',
  });
  assert.match(
    (await waiting
      .getByRole('link', { name: /^Merge request/ })
      .getAttribute('href'))!,
    new RegExp(`^${gitlabUrl}/${platformProject}/-/merge_requests/\\d+$`),
  );
  await page.getByText('No records to display').waitFor();
  await screenshot(page, 'created-entity');
});

chapter('lets a newcomer merge the request in the sandbox', async () => {
  await page.goto(`${gitlabUrl}/${platformProject}/-/merge_requests`);
  await page
    .getByRole('link', { name: new RegExp(service) })
    .first()
    .click();
  await screenshot(page, 'merge-request', { fullPage: true });
  await page.getByRole('button', { name: /merge/i }).click();
  await page
    .getByText(/merged/i)
    .first()
    .waitFor();
  assert.match(
    git(platformProject, 'show', 'main:platform/core.yaml'),
    new RegExp(`^  ${service}:$`, 'm'),
  );
});
