import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { cardOf, loaded, loadedTab, openComponent } from './portal/entityPage';
import { createPageTests } from './portal/pageTests';
import { argocdUrl } from './portal/platformTools';
import { screenshot } from './portal/session';

const pageTest = createPageTests();

interface BranchCase {
  name: string;
  branch: string;
  /** Texts by term, with the address of the link where there is one. */
  facts?: Record<string, string | [string, string]>;
  /** Titles of the notices below the facts. */
  notices?: string[];
  /** Title and advice of the refusal. */
  refusal?: [string, string];
  /** The name that the box offers instead. */
  suggestion?: string;
}

const ticketShared = 'One preview per ticket';
const tagImpossible = 'No image can have this tag';
const longDescription = 'x'.repeat(130);

/** Everything of a preview of the ticket SHOP-142 but its image tag. */
function storefrontPreview(imageTag: string): BranchCase['facts'] {
  return {
    Address: [
      'shop-142.preview.example.test',
      'https://shop-142.preview.example.test',
    ],
    Tag: 'shop-142',
    'Argo CD application': [
      'preview-storefront-shop-142',
      `${argocdUrl}/applications/argocd/preview-storefront-shop-142`,
    ],
    'Image tag': `${imageTag} (the pipeline of the merge request must push it)`,
    'Application name in the cluster': 'storefront-shop-142',
    Namespace: 'shop-dev',
  };
}

const storefrontRule =
  'The rule is ^[A-Z]+-[0-9]+-.*, and capital letters count. Rename the branch, or have the rule changed in platform/preview.yaml.';
const userServiceRule =
  'The rule is ^SHOP-[0-9]+-, and capital letters count. Rename the branch, or have the rule changed in platform/preview.yaml.';

const storefront: BranchCase[] = [
  {
    name: 'a branch that matches',
    branch: 'SHOP-142-new-checkout',
    facts: storefrontPreview('shop-142-new-checkout'),
    notices: [ticketShared],
  },
  {
    name: 'a second branch with the same ticket: same address and application',
    branch: 'SHOP-142-fix-rounding',
    facts: storefrontPreview('shop-142-fix-rounding'),
    notices: [ticketShared],
  },
  {
    name: 'a slash',
    branch: 'SHOP-142-cart/total',
    facts: storefrontPreview('shop-142-cart-total'),
    notices: [ticketShared],
  },
  {
    name: 'spaces around the name',
    branch: '  SHOP-142-cart ',
    facts: storefrontPreview('shop-142-cart'),
    notices: [ticketShared],
  },
  {
    name: 'a very long description',
    branch: `SHOP-142-${longDescription}`,
    facts: storefrontPreview(`shop-142-${longDescription}`),
    notices: [ticketShared, tagImpossible],
  },
  {
    name: 'a Cyrillic description',
    branch: 'SHOP-142-оплата',
    facts: storefrontPreview('shop-142-оплата'),
    notices: [ticketShared, tagImpossible],
  },
  {
    name: 'a very long ticket',
    branch: `${'TICKET'.repeat(9)}-1-cart`,
    refusal: [
      'The ticket makes names that are too long',
      'Kubernetes allows 63 characters for preview-storefront-{tag}. Use a branch with a shorter ticket.',
    ],
  },
  {
    name: 'lower case',
    branch: 'shop-142-new-checkout',
    refusal: ['shop-142-new-checkout does not match the rule', storefrontRule],
    suggestion: 'SHOP-142-new-checkout',
  },
  {
    name: 'no ticket',
    branch: 'update-footer',
    refusal: ['update-footer does not match the rule', storefrontRule],
  },
  {
    name: 'no dash in the ticket',
    branch: 'SHOP142-new-checkout',
    refusal: ['SHOP142-new-checkout does not match the rule', storefrontRule],
    suggestion: 'SHOP-142-new-checkout',
  },
  {
    name: 'a ticket only',
    branch: 'SHOP-142',
    refusal: ['SHOP-142 does not match the rule', storefrontRule],
    suggestion: 'SHOP-142-short-description',
  },
  {
    name: 'a folder before the ticket',
    branch: 'feature/SHOP-142-cart',
    refusal: ['feature/SHOP-142-cart does not match the rule', storefrontRule],
    suggestion: 'SHOP-142-cart',
  },
  {
    name: 'a Cyrillic ticket',
    branch: 'ЗАКАЗ-142-оплата',
    refusal: ['ЗАКАЗ-142-оплата does not match the rule', storefrontRule],
  },
  {
    name: 'spaces inside the name',
    branch: 'SHOP-142 new checkout',
    refusal: ['SHOP-142 new checkout does not match the rule', storefrontRule],
  },
  { name: 'spaces only', branch: '   ' },
  { name: 'nothing', branch: '' },
];

const userService: BranchCase[] = [
  {
    name: 'a branch that matches',
    branch: 'SHOP-77-passkeys',
    facts: {
      Address: [
        'shop-77.preview.example.test',
        'https://shop-77.preview.example.test',
      ],
      Tag: 'shop-77',
      'Argo CD application': [
        'preview-user-service-shop-77',
        `${argocdUrl}/applications/argocd/preview-user-service-shop-77`,
      ],
      'Image tag':
        'shop-77-passkeys (the pipeline of the merge request must push it)',
      'Application name in the cluster': 'user-service-shop-77',
      Namespace: 'shop-dev',
    },
    notices: [ticketShared],
  },
  {
    name: "a ticket of another project, which only storefront's rule accepts",
    branch: 'PAY-77-passkeys',
    refusal: ['PAY-77-passkeys does not match the rule', userServiceRule],
  },
];

for (const [service, cases] of [
  ['storefront', storefront],
  ['user-service', userService],
] as const) {
  pageTest(`${service}: what a branch gets, or why not`, async browser => {
    const page = await openComponent(browser, service, {
      tab: 'preview-environments',
    });
    await loadedTab(page, 'Preview environments');
    const box = cardOf(page, 'Try a branch');
    for (const expected of cases) {
      await box.getByLabel('Branch name').fill(expected.branch);
      await loaded(box);
      await assertAnswer(box, expected);
    }
  });
}

pageTest('a suggestion is one press away', async browser => {
  const page = await openComponent(browser, 'storefront', {
    tab: 'preview-environments',
  });
  const field = page.getByLabel('Branch name');
  await field.fill('feature/SHOP-142-cart');
  await page.getByRole('button', { name: 'Try SHOP-142-cart' }).press('Enter');
  assert.equal(await field.inputValue(), 'SHOP-142-cart');
  await page.getByText('preview-storefront-shop-142').first().waitFor();
  await announced(
    page,
    'SHOP-142-cart gets a preview at shop-142.preview.example.test',
  );
});

pageTest(
  'the card answers too, without what it has no room for',
  async browser => {
    const page = await openComponent(browser, 'storefront');
    const card = cardOf(page, 'Preview environments');
    await card.getByLabel('Branch name').fill('SHOP-142-new-checkout');
    await loaded(card);
    const {
      Address,
      Tag,
      'Argo CD application': application,
    } = storefrontPreview('')!;
    assert.deepEqual(await factsOf(card), {
      'Address pattern': 'https://{tag}.preview.example.test',
      'Branches that match': '^[A-Z]+-[0-9]+-.*',
      Address,
      Tag,
      'Argo CD application': application,
      'Image tag': 'shop-142-new-checkout',
    });
  },
);

async function assertAnswer(box: Locator, expected: BranchCase) {
  const {
    name,
    branch,
    facts = {},
    notices = [],
    refusal,
    suggestion,
  } = expected;
  assert.deepEqual(await factsOf(box), facts, name);

  const text = await box.innerText();
  const idle = text.includes('Type a branch name to see its address');
  assert.equal(idle, branch.trim() === '', `${name}: ${text}`);
  for (const notice of [ticketShared, tagImpossible]) {
    assert.equal(text.includes(notice), notices.includes(notice), name);
  }
  assert.equal(/does not match|too long|no ticket/.test(text), !!refusal, name);
  for (const line of refusal ?? []) {
    assert.ok(text.split('\n').includes(line), `${name}: ${text}`);
  }
  const buttons = await box.getByRole('button').allInnerTexts();
  assert.deepEqual(buttons, suggestion ? [`Try ${suggestion}`] : [], name);
}

/** Terms with their texts, and with the address where the text is a link. */
async function factsOf(
  scope: Locator,
): Promise<Record<string, string | [string, string]>> {
  const facts = await scope.locator('dl > div').evaluateAll(elements =>
    elements.map(element => {
      const value = element.querySelector('dd');
      const href = value?.querySelector('a')?.getAttribute('href');
      const text = (value?.textContent ?? '')
        .replace('(opens in a new tab)', '')
        .replace(/\s+/g, ' ')
        .trim();
      return [
        element.querySelector('dt')?.textContent ?? '',
        href ? [text, href] : text,
      ] as [string, string | [string, string]];
    }),
  );
  return Object.fromEntries(facts);
}

/** Waits until screen readers have been told. */
async function announced(page: Page, sentence: string): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: sentence })
    .waitFor({ state: 'attached' });
}

pageTest('picture of an answer', async browser => {
  const page = await openComponent(browser, 'storefront', {
    tab: 'preview-environments',
    height: 900,
  });
  await page.getByLabel('Branch name').fill('SHOP-142-new-checkout');
  await page.getByText(ticketShared).waitFor();
  await screenshot(page, 'preview-environments');
});
