import { readerFake } from '../__fixtures__/platforms';
import {
  component,
  startViewBackend as start,
  view,
} from '../__testUtils__/viewBackend';

const ofBranch = (branch?: string, name = 'user-service') =>
  `${view(name)}/branch-preview${
    branch === undefined ? '' : `?${new URLSearchParams({ branch })}`
  }`;

/** The platform with a rule for its service, and an entity of that. */
async function startWithRule(branchMatch: string) {
  const reader = readerFake();
  const model = await reader.read('shop');
  reader.read.mockResolvedValue({
    ...model,
    previews: {
      enabled: true,
      baseDomain: 'preview.example.test',
      services: [{ service: 'user-service', enabled: true, branchMatch }],
    },
  });
  return start(
    reader,
    component('user-service', { 'gitops-platform.io/platform': 'shop' }),
    component('stranger', { 'gitops-platform.io/platform': 'none' }),
  );
}

describe('the preview of a branch', () => {
  it('has the address that the rule of the platform leads to', async () => {
    const backend = await startWithRule('^SHOP-[0-9]+-');
    const { status, body } = await backend.get(ofBranch('SHOP-7-fix/cart'));
    expect(status).toBe(200);
    expect(body).toEqual({
      entityRef: 'component:default/user-service',
      answer: expect.objectContaining({
        eligible: true,
        branch: 'SHOP-7-fix/cart',
        url: 'https://shop-7.preview.example.test',
        imageTag: 'shop-7-fix-cart',
      }),
    });
  });

  it('is refused with the reason, and with a name that gets one', async () => {
    const backend = await startWithRule('^SHOP-[0-9]+-');
    const { body } = await backend.get(ofBranch('feature/shop-7-cart'));
    expect(body).toMatchObject({
      answer: { eligible: false, reason: 'branch-does-not-match' },
      suggestion: 'SHOP-7-cart',
    });
  });

  it('is told by expressions of RE2, which browsers lack', async () => {
    const backend = await startWithRule('(?i)^shop-[[:digit:]]+-\\pL');
    const { body } = await backend.get(ofBranch('SHOP-7-корзина'));
    expect(body.answer.eligible).toBe(true);
  });

  it('is told for a rule that other engines never finish', async () => {
    const backend = await startWithRule('^(([a-z])+.)+[A-Z]([a-z])+$');
    const { body } = await backend.get(ofBranch('a'.repeat(1_024))).expect(200);
    expect(body.answer.eligible).toBe(false);
  });

  it.each([undefined, '', '  '])(
    'asks for a name where it is %j',
    async name => {
      const backend = await startWithRule('^SHOP-[0-9]+-');
      const { body } = await backend.get(ofBranch(name)).expect(200);
      expect(body.answer).toMatchObject({ reason: 'branch-empty' });
    },
  );

  it('refuses a name that is no text or has no end', async () => {
    const backend = await startWithRule('^SHOP-[0-9]+-');
    for (const query of [`branch=${'a'.repeat(1_025)}`, 'branch=a&branch=b']) {
      const { status, body } = await backend.get(`${ofBranch()}?${query}`);
      expect(status).toBe(400);
      expect(body.error.message).toContain('branch');
    }
  });

  it.each([
    ['no platform', 'stranger'],
    ['no entity', 'ghost'],
  ])('is not found where there is %s', async (_what, name) => {
    const backend = await startWithRule('^SHOP-[0-9]+-');
    const { status } = await backend.get(ofBranch('SHOP-7-cart', name));
    expect(status).toBe(404);
  });
});
