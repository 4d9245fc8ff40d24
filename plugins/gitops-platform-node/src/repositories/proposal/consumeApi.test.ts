import { consumeApi } from './consumeApi';

const consumed = {
  file: 'catalog-info.yaml',
  component: 'orders',
  api: 'api:default/user-api',
};
const consume = (text: string) => consumeApi(text, consumed);

const CACHE = 'kind: Resource\nmetadata: { name: orders }\nspec: {}\n---\n';
const orders = (spec: string, metadata = '') =>
  `kind: Component\nmetadata:\n  name: orders\n${metadata}spec:\n  owner: us # ours\n${spec}`;

describe('an API that a component consumes', () => {
  it.each([
    [
      'where there is no other',
      '',
      '  consumesApis:\n    - api:default/user-api\n',
    ],
    [
      'behind the others, as they are written',
      '  consumesApis:\n  - gift-api\n',
      '  consumesApis:\n  - gift-api\n  - api:default/user-api\n',
    ],
  ])('is added %s', (_, before, after) => {
    expect(consume(CACHE + orders(before))).toMatchObject({
      outcome: 'changed',
      text: CACHE + orders(after),
    });
  });

  it.each([
    'user-api',
    'default/user-api',
    'API:user-api',
    'api:default/user-api',
  ])('is found as %s', ref => {
    expect(consume(orders(`  consumesApis: ['${ref}']\n`))).toEqual({
      outcome: 'unchanged',
    });
  });

  it('is another one in another namespace', () => {
    const text = orders('  consumesApis: [user-api]\n', '  namespace: shop\n');
    expect(consume(text)).toMatchObject({ outcome: 'changed' });
  });

  it.each([
    [CACHE, /^it has no component orders; add api:default\/user-api to spec/],
    [
      orders('  consumesApis: user-api\n'),
      /^catalog-info\.yaml:6:17: .* by hand$/,
    ],
    [orders('  consumesApis: [\n'), /^catalog-info\.yaml:\d+:\d+: .* by hand$/],
  ])('is left to a person in %j', (text, reason) => {
    expect(consume(text)).toEqual({
      outcome: 'kept',
      reason: expect.stringMatching(reason),
    });
  });
});
