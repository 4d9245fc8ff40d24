import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { createPageTests } from './portal/pageTests';
import { gitlabUrl, screenshot } from './portal/session';
import {
  chooseOption,
  chooseTemplate,
  readMergeRequest,
  runTask,
  type MergeRequestPage,
} from './portal/templates';

const platformProject = 'acme/infra/shop/gitops-config';

interface ChangeStory {
  /** Title of the template. */
  template: string;
  project: string;
  /** Everything that a person has to fill in. */
  fill(page: Page): Promise<void>;
  mergeRequest: MergeRequestPage;
  /** Something that the finished task says. */
  next: RegExp;
}

const stories: ChangeStory[] = [
  {
    template: 'Register an existing service',
    project: platformProject,
    async fill(page) {
      await page.getByLabel(/^Name/).fill('level-editor');
      await page
        .getByLabel(/^Address of the repository/)
        .fill(`${gitlabUrl}/acme/services/arcade.git`);
      await page
        .getByLabel(/^Folder with the values files/)
        .fill('level-editor/.cicd');
      await page.getByRole('radio', { name: /Wave 2/ }).press('Space');
    },
    mergeRequest: {
      title: 'Register level-editor in Acme Shop',
      files: ['platform/core.yaml'],
      changes: [
        '+  level-editor:',
        '+    syncWave: "2"',
        `+    repoURL: ${gitlabUrl}/acme/services/arcade.git`,
        '+    path: level-editor/.cicd',
        '+',
      ],
    },
    next: /creates an application for each environment/,
  },
  {
    template: 'Add preview environments',
    project: platformProject,
    async fill(page) {
      await chooseOption(page, 'Service', 'payment-service');
    },
    mergeRequest: {
      title: 'Enable preview environments of payment-service in Acme Shop',
      files: ['platform/preview.yaml'],
      changes: ['-      enabled: false', '+      enabled: true'],
    },
    next: /SHOP-142-checkout/,
  },
  {
    template: 'Switch off preview environments',
    project: platformProject,
    async fill(page) {
      await chooseOption(page, 'Service', 'storefront');
    },
    mergeRequest: {
      title: 'Disable preview environments of storefront in Acme Shop',
      files: ['platform/preview.yaml'],
      changes: ['-      enabled: true', '+      enabled: false'],
    },
    next: /deletes the previews that are running/,
  },
  {
    template: 'Publish a domain mirror',
    project: platformProject,
    async fill(page) {
      await page.getByRole('radio', { name: /^qa/ }).press('Space');
      await page.getByLabel(/^Domain/).fill('qa.partners.example.test');
    },
    mergeRequest: {
      title: 'Mirror qa of Acme Shop at qa.partners.example.test',
      files: ['platform/base.yaml'],
      changes: ['+      - domain: "qa.partners.example.test"'],
    },
    next: /make the DNS record/,
  },
  {
    template: 'Withdraw a domain mirror',
    project: platformProject,
    async fill(page) {
      await page.getByRole('radio', { name: /^live/ }).press('Space');
      // The only one that can go is chosen already.
      const mirrors = page.getByRole('radiogroup', { name: 'Mirror' });
      await mirrors
        .getByRole('radio', { name: /^partners/, checked: true })
        .waitFor({ state: 'attached' });
      assert.equal(
        await mirrors.getByRole('radio', { name: /^acme-outlet/ }).isDisabled(),
        true,
      );
    },
    mergeRequest: {
      title: 'Remove mirror partners.example.test of live from Acme Shop',
      files: ['platform/base.yaml'],
      changes: [
        '-      # Partners get the API only',
        '-      - domain: "partners.example.test"',
        '-        zoneId: "00000000000000000000000000000a03"',
        '-        routes:',
        '-          - name: partner-api',
        '-            path: /api',
        '-            pathType: PathPrefix',
        '-            serviceName: api-gw-sv',
        '-            servicePort: 8080',
        '-',
      ],
    },
    next: /no longer answers under partners\.example\.test/,
  },
  {
    template: 'Expose an infrastructure service',
    project: platformProject,
    async fill(page) {
      await page.getByLabel(/^Name/).fill('prometheus');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByLabel(/^Namespace/).fill('monitoring');
      await page.getByLabel(/^Kubernetes Service/).fill('prometheus-server');
      await page.getByLabel(/^Port/).fill('9090');
    },
    mergeRequest: {
      title: 'Publish prometheus in infrastructure of Acme Shop',
      files: ['platform/service-groups.yaml'],
      changes: [
        '+      prometheus:',
        '+        enabled: true',
        '+        subdomain: prometheus',
        '+        namespace: monitoring',
        '+        serviceName: prometheus-server',
        '+        servicePort: 9090',
        '+        path: /',
        '+        pathType: PathPrefix',
        '+',
      ],
    },
    next: /ipWhitelist/,
  },
  {
    template: 'Add an environment',
    project: platformProject,
    async fill(page) {
      await page.getByLabel(/^Name/).fill('stage');
      await page.getByLabel(/^Domain/).fill('stage.shop.example.test');
    },
    mergeRequest: {
      title: 'Add environment stage to Acme Shop',
      files: ['platform/base.yaml'],
      changes: [
        '+  stage:',
        '+    enabled: false',
        '+    autoSync: true',
        '+    domain: "stage.shop.example.test"',
        '+    infraNamespace: "infra-stage"',
        '+',
      ],
    },
    next: /game-engine\/\.cicd\/stage\.yaml/,
  },
  {
    template: 'Add an API route',
    project: 'acme/services/api-gw',
    async fill(page) {
      // The only gateway is chosen already.
      await page.getByRole('button', { name: /api-gw.*API gateway/ }).waitFor();
      await chooseOption(page, 'Service', 'notification-service');
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByLabel(/^Name of the API/).fill('notification');
    },
    mergeRequest: {
      title: 'Route /api/notification/ to notification in api-gw of Acme Shop',
      files: ['config.yaml'],
      changes: [
        '+  - name: notification',
        '+    addr: "notification-service-sv:8080"',
        '+    type: http',
        '+',
        '+',
        '+  - name: notification',
        '+    cluster: notification',
        '+    auth:',
        '+      policy: required',
      ],
    },
    next: /once the pipeline of api-gw/,
  },
  {
    template: 'Promote a version',
    project: 'acme/services/user-service',
    async fill(page) {
      await chooseOption(page, 'Service', 'user-service');
      await page.getByText('qa: v2.8.0-rc.2 → 4be1c07d').waitFor();
      const columns = page.getByRole('radiogroup');
      await columns
        .filter({ hasText: 'From' })
        .getByRole('radio', { name: /^qa/ })
        .press('Space');
      await columns
        .filter({ hasText: 'To' })
        .getByRole('radio', { name: /^live/ })
        .press('Space');
      await page
        .getByText('live: v2.7.3 → v2.8.0-rc.2, then synchronised by hand')
        .waitFor();
      await screenshot(page, 'create-promote-version', { fullPage: true });
    },
    mergeRequest: {
      title: 'Promote user-service v2.8.0-rc.2 from qa to live',
      files: ['.cicd/live.yaml'],
      changes: ['-  tag: "v2.7.3"', '+  tag: "v2.8.0-rc.2"'],
    },
    next: /Synchronise user-service-live in Argo CD/,
  },
  {
    template: 'Retire a service',
    project: platformProject,
    async fill(page) {
      await chooseOption(page, 'Service', 'help-center');
      await page
        .getByText('After the merge, help-center no longer runs anywhere')
        .waitFor();
      await screenshot(page, 'create-retire-service', { fullPage: true });
      const confirmation = page.getByRole('textbox', {
        name: /^Type the name/,
      });
      await confirmation.fill('storefront');
      await page.getByRole('button', { name: 'Review' }).click();
      await page
        .getByText("type the name of the service: 'help-center'")
        .first()
        .waitFor();
      await confirmation.fill('help-center');
    },
    mergeRequest: {
      title: 'Unregister help-center from Acme Shop',
      files: ['platform/core.yaml'],
      changes: ['-  help-center:', '-    syncWave: "2"', '-'],
    },
    next: /secret\/acme\/help-center\/live\/config/,
  },
];

const pageTest = createPageTests();

for (const { template, project, fill, mergeRequest, next } of stories) {
  pageTest(template, async browser => {
    const page = await chooseTemplate(browser, template);
    // The only platform is chosen already.
    await page.getByRole('button', { name: /Acme Shop.*Platform/ }).waitFor();
    await fill(page);
    const url = await runTask(page);
    assert.match(
      url,
      new RegExp(`^${gitlabUrl}/${project}/-/merge_requests/\\d+$`),
    );
    await page
      .getByRole('listitem')
      .filter({ hasText: next })
      .first()
      .waitFor();
    assert.deepEqual(await readMergeRequest(page, url), mergeRequest);
  });
}
