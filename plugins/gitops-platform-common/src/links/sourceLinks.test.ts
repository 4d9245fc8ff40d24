import { newFileUrl, sourceUrl } from './sourceLinks';

const url = 'https://gitlab.example.test/acme/shop';

describe('sourceUrl', () => {
  it.each([
    ['main', '.cicd/dev.yaml', 'main/.cicd/dev.yaml#L7'],
    [
      'release/2.x',
      'games/.cicd/qa.yaml',
      'release/2.x/games/.cicd/qa.yaml#L7',
    ],
    ['main', 'a b/#1?.yaml', 'main/a%20b/%231%3F.yaml#L7'],
  ])('links to branch %s, file %s', (branch, file, expected) => {
    expect(sourceUrl({ url, branch }, { file, line: 7 })).toBe(
      `${url}/-/blob/${expected}`,
    );
  });

  it('links to the file where no line is known', () => {
    expect(
      sourceUrl({ url, branch: 'main' }, { file: 'platform/preview.yaml' }),
    ).toBe(`${url}/-/blob/main/platform/preview.yaml`);
  });
});

describe('newFileUrl', () => {
  const repository = {
    url: 'https://gitlab.example.test/acme/shop',
    branch: 'release/1.x',
  };

  it.each([
    ['.cicd/live.yaml', '/-/new/release/1.x/.cicd?file_name=live.yaml'],
    ['live & qa.yaml', '/-/new/release/1.x?file_name=live%20%26%20qa.yaml'],
  ])('adds %s', (file, path) => {
    expect(newFileUrl(repository, file)).toBe(`${repository.url}${path}`);
  });
});
