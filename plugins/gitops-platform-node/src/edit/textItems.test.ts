import { upsertSequenceItem } from './upsertSequenceItem';

const add = (text: string, document?: number) =>
  upsertSequenceItem(text, {
    file: 'catalog-info.yaml',
    path: ['spec', 'consumesApis'],
    value: 'api:default/user-api',
    document,
  });

describe('a text as an item of a list', () => {
  it.each([
    [
      'behind the last one, as it is written',
      "spec:\n  consumesApis:\n  - 'gift-api' # ours\n  # - old-api\n  owner: us\n",
      "spec:\n  consumesApis:\n  - 'gift-api' # ours\n  - 'api:default/user-api'\n  # - old-api\n  owner: us\n",
    ],
    [
      'in brackets',
      'spec: { consumesApis: [gift-api] }\r\n',
      'spec: { consumesApis: [gift-api, api:default/user-api] }\r\n',
    ],
    [
      'to an empty list',
      'spec:\n  consumesApis: []\n  owner: us\n',
      'spec:\n  consumesApis:\n    - api:default/user-api\n  owner: us\n',
    ],
    [
      'with the list',
      'spec:\n  owner: us\n',
      'spec:\n  owner: us\n  consumesApis:\n    - api:default/user-api\n',
    ],
  ])('is added %s', (_, text, expected) => {
    expect(add(text)).toMatchObject({ outcome: 'added', text: expected });
  });

  it('is added to the document that is meant', () => {
    const text =
      'kind: Resource\nspec: {}\n---\nkind: Component\nspec:\n  owner: us\n';
    expect(add(text, 1).text).toBe(
      `${text}  consumesApis:\n    - api:default/user-api\n`,
    );
  });

  it('is found where it is', () => {
    const text = 'spec:\n  consumesApis: [a, api:default/user-api]\n';
    expect(add(text)).toMatchObject({
      outcome: 'unchanged',
      text,
      position: { line: 2 },
    });
  });
});
