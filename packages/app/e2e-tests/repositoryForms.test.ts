import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { assertAccessible } from './portal/accessibility';
import { createPageTests } from './portal/pageTests';
import { git } from './portal/repositories';
import { gitlabUrl, portalUrl } from './portal/session';
import { chooseTemplate, formOf } from './portal/templates';

const platformProject = 'acme/infra/shop/gitops-config';

const pageTest = createPageTests(['order-service']);

/** Opens a template as a person does, with the only platform chosen already. */
async function open(browser: Browser, title: string): Promise<Page> {
  const page = await chooseTemplate(browser, title);
  await page.getByText('Acme Shop').first().waitFor();
  return page;
}

async function choose(page: Page, label: RegExp, option: RegExp) {
  // The menu of the portal has labels too.
  await formOf(page).getByLabel(label).first().click();
  await page.getByRole('option', { name: option }).first().click();
}

const next = (page: Page) =>
  page.getByRole('button', { name: 'Next', exact: true }).click();

/** Runs the task, waits for its end, and tells where its links lead. */
async function create(page: Page, button: string, links: string[]) {
  await assertAccessible(formOf(page), await page.title());
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForURL(`${portalUrl}/create/tasks/*`);
  return Promise.all(
    links.map(async name => {
      const link = page.getByRole('link', { name: new RegExp(`^${name}\\b`) });
      await link.first().waitFor({ timeout: 90_000 });
      return (await link.first().getAttribute('href'))!;
    }),
  );
}

const filesOf = (project: string, revision: string) =>
  git(project, 'ls-tree', '-r', '--name-only', revision).trim().split('\n');

pageTest('makes a contract', async browser => {
  const page = await open(browser, 'New proto API');
  await page.getByLabel(/^Name/).fill('wish-api');
  await page.getByLabel(/^Description/).fill('Knows what people wish for');
  await choose(page, /^Owner/, /commerce/i);
  await next(page);

  await page.getByRole('checkbox', { name: 'PHP' }).uncheck();
  await page.getByRole('checkbox', { name: 'Node.js (gRPC only)' }).uncheck();
  await page
    .getByRole('radio', { name: /^Messages on the wire, binary and JSON/ })
    .check();

  const [repository] = await create(page, 'Create', ['Repository']);
  const project = 'acme/api/proto/wish-api';
  assert.equal(repository, `${gitlabUrl}/${project}`);
  const files = filesOf(project, 'main');
  assert.ok(files.includes('proto/wish/v1/wish.proto'), files.join());
  const pipeline = git(project, 'show', 'main:.gitlab-ci.yml');
  assert.match(pipeline, /PROTO_GEN_LANGUAGES: 'go,python,web'$/m);
});

pageTest('makes a service together with its contract', async browser => {
  const page = await open(browser, 'New service');
  await page.getByLabel(/^Name/).fill('parcel-service');
  await page.getByLabel(/^Description/).fill('Knows where a parcel is');
  await choose(page, /^Owner/, /commerce/i);
  await choose(page, /^Language/, /^PHP/);
  const answer = page.getByRole('radio', { name: 'A new one' });
  assert.equal(await answer.count(), 0, 'PHP serves no API');
  await choose(page, /^Language/, /^Go/);
  await answer.check();
  await page.getByLabel(/^Name of the new API/).fill('track-api');
  await next(page);

  await page
    .getByRole('checkbox', { name: /^live .*deployed/, checked: true })
    .waitFor();
  await next(page);
  await page.getByText('APIs that it calls').first().waitFor();
  await next(page);

  const plan = page.getByRole('group', { name: 'Plan' });
  await plan.getByText('+  parcel-service:').waitFor();
  const links = await create(page, 'Create', [
    'Repository',
    'Repository of the API',
    'Merge request on the platform',
  ]);
  assert.deepEqual(links.slice(0, 2), [
    `${gitlabUrl}/acme/services/parcel-service`,
    `${gitlabUrl}/acme/api/proto/track-api`,
  ]);
  assert.match(
    git('acme/services/parcel-service', 'show', 'main:catalog-info.yaml'),
    /providesApis:\n {4}- api:default\/track-api\n/,
  );
});

pageTest('onboards a repository that is there', async browser => {
  const page = await open(browser, 'Onboard an existing repository');
  const project = 'acme/tools/loadtest';
  await page.getByLabel(/^Name/).fill('loadtest');
  await page
    .getByLabel(/^Address of the repository/)
    .fill(`${gitlabUrl}/${project}.git`);
  await page.getByLabel(/^Description/).fill('Scenarios before a season');
  await choose(page, /^Owner/, /platform/i);
  await next(page);

  await page.getByRole('checkbox', { name: /^live\b/ }).press('Space');
  await page.getByRole('radio', { name: /^Wave 2/ }).press('Space');
  await next(page);
  await page.getByLabel(/^Port/).fill('3000');

  const [, registration] = await create(page, 'Open merge requests', [
    'Merge request of the repository',
    'Merge request of the platform',
  ]);
  assert.match(
    registration,
    new RegExp(`^${gitlabUrl}/${platformProject}/-/merge_requests/\\d+$`),
  );
  const branch = 'gitops-platform/shop/propose-loadtest';
  assert.match(
    git(project, 'show', `${branch}:.cicd/default.yaml`),
    /internalPort: 3000$/m,
  );
  assert.equal(
    git(project, 'diff', '--name-only', '--diff-filter=a', 'main', branch),
    '',
    'something that was there is changed',
  );
});

pageTest('lets a service call an API', async browser => {
  const page = await open(browser, 'Consume an API');
  await page
    .getByRole('button', { name: /Service\b/ })
    .first()
    .click();
  await page.getByRole('option', { name: /^order-service\b/ }).click();
  await choose(page, /^Language/, /^Node\.js/);
  await choose(page, /^API/, /user.api/i);

  const [mergeRequest] = await create(page, 'Open merge request', [
    'Merge request',
  ]);
  assert.match(mergeRequest, /\/order-service\/-\/merge_requests\/\d+$/);
  assert.equal(
    git(
      'acme/services/order-service',
      ...['diff', '--name-status', 'main'],
      'gitops-platform/shop/propose-order-service-calls-user-api',
    ),
    [
      'M\t.cicd/default.yaml',
      'M\tcatalog-info.yaml',
      'A\tsrc/clients/user-api.ts',
      'A\ttest/clients/user-api.test.ts',
      '',
    ].join('\n'),
  );
});
