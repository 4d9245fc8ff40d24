import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import {
  cardOf,
  goToComponent,
  loadedCard,
  loadedTab,
  openComponent,
  tabContent,
} from './portal/entityPage';
import { createPageTests } from './portal/pageTests';
import { gitlabUrl } from './portal/session';

const pageTest = createPageTests();

const gitlabHost = new URL(gitlabUrl).host;
const cards = ['Vault', 'Preview environments', 'Traffic'];
const tabs = ['vault-paths', 'preview-environments', 'hubble'];

/** What is the matter, in which words exactly, and what to do. */
interface Problem {
  title: string;
  message: string;
  hint: string;
}

const problems: Record<string, Problem> = {
  'partner-portal': {
    title: 'The platform of this component is not configured',
    message:
      "The annotation gitops-platform.io/platform names the platform 'market', which is not configured.",
    hint: 'Change the annotation to one of shop, or add gitopsPlatform.platforms.market to app-config.yaml.',
  },
  loadtest: {
    title: 'This service is not registered in the platform',
    message: `The platform 'shop' deploys no service from ${gitlabHost}/acme/tools/loadtest.`,
    hint: `Register the service in ${gitlabUrl}/acme/infra/shop/gitops-config (services of core.yaml), or set the annotation gitops-platform.io/service to the name it has there.`,
  },
  'loadtest-dashboard': {
    title: 'The platform has another repository for this service',
    message: `The platform 'shop' deploys 'user-service' from ${gitlabUrl}/acme/services/user-service.git (platform/core.yaml:51), the entity's repository is ${gitlabHost}/acme/tools/loadtest.`,
    hint: `Set the entity's backstage.io/source-location to 'url:${gitlabUrl}/acme/services/user-service', or correct repoURL in the platform or the annotation gitops-platform.io/service.`,
  },
};

for (const [component, problem] of Object.entries(problems)) {
  pageTest(`${component}: ${problem.title}`, async browser => {
    const page = await openComponent(browser, component);
    await assertProblem(await platformCard(page), problem);
    for (const tab of tabs) {
      await goToComponent(page, component, tab);
      const content = tabContent(page);
      await assertProblem(content, problem);
      // Nothing that would belong to another service.
      assert.equal(await content.getByRole('link').count(), 0, tab);
    }
  });
}

pageTest(
  'a component of no platform has no cards and no tabs',
  async browser => {
    const page = await openComponent(browser, 'office-wiki');
    await page.getByRole('heading', { name: 'Relations' }).waitFor();
    const tabsOfPage = page
      .getByRole('navigation')
      .filter({ has: page.getByRole('link', { name: 'Overview' }) });
    assert.deepEqual(await tabsOfPage.getByRole('listitem').allInnerTexts(), [
      'Overview',
      'APIs',
    ]);
    for (const title of cards) {
      assert.equal(await cardOf(page, title).count(), 0, title);
    }
  },
);

const missingRepository: Problem = {
  title: "The service's repository could not be read",
  message: `GitLab at ${gitlabHost} has no project acme/legacy-reports, or the token of integrations.gitlab (host ${gitlabHost}) cannot see what was asked for: 404 Project Not Found. Check the address, the branch and the membership of the token.`,
  hint: `Check that ${gitlabUrl}/acme/legacy-reports.git exists, holds the folder .cicd, and can be read with the token of its git host.`,
};

pageTest(
  'a service without repository: what the platform knows',
  async browser => {
    const page = await openComponent(browser, 'legacy-reports', {
      tab: 'vault-paths',
    });
    const vault = await loadedTab(page, 'Vault paths');
    await assertProblem(vault, missingRepository);
    await vault.getByText('The variables are not known').waitFor();
    for (const environment of ['dev', 'qa', 'live']) {
      await vault
        .getByRole('link', {
          name: `acme/legacy-reports/${environment}/config`,
        })
        .waitFor();
    }

    await goToComponent(page, 'legacy-reports', 'hubble');
    const traffic = await loadedTab(page, 'Traffic');
    await assertProblem(traffic, missingRepository);
    await traffic
      .getByText(
        "The service's repository could not be read. The links look for pods labelled app=legacy-reports; a service with another appName shows no flows.",
      )
      .waitFor();
    await traffic.getByRole('link', { name: 'All flows' }).waitFor();

    await goToComponent(page, 'legacy-reports', 'preview-environments');
    const previews = await loadedTab(page, 'Preview environments');
    await previews.getByText('legacy-reports has no previews yet').waitFor();
    await previews.getByRole('button', { name: 'Copy the entry' }).click();
    await previews.getByText('Copied').waitFor();
    assert.equal(
      await page.evaluate(() => navigator.clipboard.readText()),
      await previews.getByRole('region', { name: 'Entry to add' }).innerText(),
    );
  },
);

pageTest(
  'a platform that cannot be read any more, until it can again',
  async browser => {
    const page = await openComponent(browser, 'user-service');
    await loadedCard(page, 'Vault');
    // The catalog reads a file there too, and would keep its error for a while.
    await failGitlab({
      status: 503,
      match: 'gitops-config/repository/(?!files/catalog-info)',
    });
    try {
      const notice = page
        .getByRole('status')
        .filter({ hasText: 'The platform repository cannot be read now' });
      // What was read is current for a minute.
      const deadline = Date.now() + 90_000;
      do {
        assert.ok(Date.now() < deadline, 'the pages do not notice');
        await page.waitForTimeout(5_000);
        await page.reload();
        await loadedCard(page, 'Vault');
      } while (!(await notice.isVisible()));
      await assertStale(notice);
      await goToComponent(page, 'user-service', 'vault-paths');
      await assertStale(notice);
      await assertPathShown(page);
    } finally {
      await repairGitlab();
    }
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await page
      .getByText('The platform repository cannot be read now')
      .waitFor({ state: 'detached' });
    await assertPathShown(page);
  },
);

/** The card that says once, instead of the others, what is the matter. */
async function platformCard(page: Page): Promise<Locator> {
  const card = await loadedCard(page, 'Platform');
  for (const title of cards) {
    await cardOf(page, title).waitFor({ state: 'detached' });
  }
  assert.equal(await cardOf(page, 'Platform').count(), 1);
  return card;
}

/** The notice with its parts, and a way to ask again. */
async function assertProblem(scope: Locator, problem: Problem): Promise<void> {
  const notice = scope.getByRole('status').filter({ hasText: problem.message });
  await notice.waitFor();
  for (const text of [problem.title, problem.message, problem.hint]) {
    const lines = (await notice.innerText()).split('\n');
    assert.ok(
      lines.map(line => line.replace(/ \(since .+\)$/, '')).includes(text),
      `'${text}' is missing in: ${lines.join('\n')}`,
    );
  }
  await notice.getByRole('button', { name: 'Try again' }).waitFor();
}

/** It names the repository, the reason, and since when. */
async function assertStale(notice: Locator): Promise<void> {
  await notice.waitFor();
  const text = await notice.innerText();
  assert.match(text, /this is from/);
  assert.match(text, /503/);
  assert.match(text, /acme\/infra\/shop\/gitops-config/);
  assert.match(text, /\(since /);
  await notice.getByRole('button', { name: 'Try again' }).waitFor();
}

async function assertPathShown(page: Page): Promise<void> {
  const content = await loadedTab(page, 'Vault paths');
  await content
    .getByRole('link', { name: 'acme/user-service/dev/config' })
    .waitFor();
}

/** Makes the sandbox's GitLab fail on purpose. */
async function failGitlab(fault: object): Promise<void> {
  await controlGitlab({
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fault),
  });
}

async function repairGitlab(): Promise<void> {
  await controlGitlab({ method: 'DELETE' });
}

async function controlGitlab(request: RequestInit): Promise<void> {
  const response = await fetch(`${gitlabUrl}/-/sandbox/fault`, {
    ...request,
    signal: AbortSignal.timeout(10_000),
  });
  assert.ok(response.ok, `${response.status} ${await response.text()}`);
}
