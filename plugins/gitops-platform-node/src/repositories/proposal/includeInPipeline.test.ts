import { includeInPipeline } from './includeInPipeline';

const include = { file: '.gitlab-ci.yml', local: '.gitlab/platform.yml' };
const add = (text: string) => includeInPipeline(text, include);

describe('the include of a pipeline', () => {
  it.each([
    [
      'behind those that are there',
      'include:\r\n  - local: /tests.yml # first\r\n\r\nbuild:\r\n  script: [make]\r\n',
      'include:\r\n  - local: /tests.yml # first\r\n  - local: .gitlab/platform.yml\r\n\r\nbuild:\r\n  script: [make]\r\n',
    ],
    [
      'to an empty key',
      'include:\n',
      'include:\n  - local: .gitlab/platform.yml\n',
    ],
  ])('is added %s', (_, text, expected) => {
    expect(add(text)).toMatchObject({ outcome: 'changed', text: expected });
  });

  it('is added where there is none, and nothing else is touched', () => {
    const text =
      '# ours\nstages: [build]\n\nbuild:\n  stage: build\n  script: [make]\n';
    const edit = add(text);
    expect(edit).toMatchObject({ outcome: 'changed' });
    const lines = 'text' in edit ? edit.text.split('\n') : [];
    expect(lines).toEqual(expect.arrayContaining(text.split('\n')));
    expect(lines.join('\n')).toContain(
      'include:\n  - local: .gitlab/platform.yml',
    );
  });

  it.each([
    'include:\n  - local: .gitlab/platform.yml\n',
    'include:\n  - local: /.gitlab/platform.yml\n    rules:\n      - if: $X\n',
    'include:\n  - /.gitlab/platform.yml\n',
    'include: .gitlab/platform.yml\n',
    'include:\n  local: .gitlab/platform.yml\n',
  ])('is found in %j', text => {
    expect(add(text)).toEqual({ outcome: 'unchanged' });
  });

  it.each([
    ['include: tests.yml\n', /^\.gitlab-ci\.yml:1:10: include is not a list/],
    [
      'include:\n  local: tests.yml\n',
      /^\.gitlab-ci\.yml:2:3: include is not a list/,
    ],
    ['include: [\n', /^\.gitlab-ci\.yml:\d+:\d+: /],
  ])('is left to a person in %j', (text, reason) => {
    expect(add(text)).toEqual({
      outcome: 'kept',
      reason: expect.stringMatching(reason),
    });
    expect(add(text)).toEqual({
      outcome: 'kept',
      reason: expect.stringMatching(
        /; add "local: \.gitlab\/platform\.yml" to its include by hand$/,
      ),
    });
  });
});
