import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { gitEnvironment } from './runGit';
import { isBranchName, problemOfFilePath } from './names';

function gitAccepts(name: string): boolean {
  return (
    spawnSync('git', ['check-ref-format', `refs/heads/${name}`], {
      env: gitEnvironment(),
    }).status === 0
  );
}

describe('isBranchName', () => {
  it.each(['main', 'SHOP-142-new', 'feature/a.b', 'a@b', 'ü', '1'])(
    'accepts %j',
    name => expect(isBranchName(name)).toBe(true),
  );

  it.each([
    '',
    '@',
    'HEAD',
    '-x',
    '--upload-pack=x',
    'a b',
    'a..b',
    'a~1',
    'a^',
    'a:b',
    'a?',
    'a*',
    'a[b',
    'a\\b',
    'a@{1}',
    '/a',
    'a/',
    'a//b',
    '.a',
    'a/.b',
    'a.lock',
    'a.lock/b',
    'a.',
    'a\nb',
    'a\0b',
    'a\u007f',
  ])('refuses %j', name => expect(isBranchName(name)).toBe(false));

  it('accepts nothing that git refuses', () => {
    const part = fc.string({
      unit: fc.constantFrom(
        ...'ab1-_.@{}/~^:?*[]\\ üэ'.split(''),
        '..',
        '.lock',
        '@{',
        '//',
      ),
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(part, name => {
        expect(isBranchName(name) && !gitAccepts(name)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});

describe('problemOfFilePath', () => {
  it.each(['a', 'a/b.txt', '.gitlab-ci.yml', '.cicd/dev.yaml', 'a b/ü', '...'])(
    'accepts %j',
    path => expect(problemOfFilePath(path)).toBeUndefined(),
  );

  it.each([
    '',
    '..',
    '../a',
    'a/../b',
    'a/..',
    '/a',
    'a/',
    'a//b',
    './a',
    'a/./b',
    '.git/config',
    'a/.GIT/hooks',
    'a\\b',
    'a\0b',
  ])('refuses %j', path => expect(problemOfFilePath(path)).toBeDefined());
});
