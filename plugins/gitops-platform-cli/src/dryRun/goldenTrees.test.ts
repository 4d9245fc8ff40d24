import { chmod, readdir, readFile, rm, stat, symlink } from 'node:fs/promises';
import {
  HELLO,
  TEMPLATE,
  templateRepository,
} from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

type Repository = Awaited<ReturnType<typeof templateRepository>>;

const GOLDEN = 'examples/dry-run/hello/moon/golden';
const SKELETON = 'templates/hello/skeleton';

describe('golden trees of gitops-platform dry-run', () => {
  let repository: Repository;

  beforeEach(async () => {
    repository = await templateRepository({
      ...HELLO,
      'templates/hello/template.yaml': TEMPLATE.replace(
        '  output:',
        `    - id: publish
      action: publish:gitlab
      input:
        repoUrl: gitlab.example.test?owner=acme&repo=\${{ parameters.name }}
    - id: register
      action: catalog:register
      input:
        repoContentsUrl: \${{ steps.publish.output.repoContentsUrl }}
        optional: true
  output:`,
      ),
      [`${SKELETON}/GONE.md`]: 'Soon gone\n',
      [`${SKELETON}/run.sh`]: '#!/bin/sh\n',
      [`${SKELETON}/logo.png`]: Buffer.from([0x89, 0x50, 0, 1, 2]),
      'examples/dry-run/hello/moon.yaml':
        'values: { name: moon }\nuser: user:default/ada\n',
    });
    await repository.makeExecutable(`${SKELETON}/run.sh`);
    await symlink('README.md', repository.file(`${SKELETON}/LIESMICH.md`));
  });

  afterEach(() => repository.remove());

  const update = async () => {
    const { code, stderr } = await repository.dryRun('--update');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  };

  it('hold files, bits, links, the output and the inputs of stubs', async () => {
    await update();
    const read = (path: string) =>
      readFile(repository.file(`${GOLDEN}/${path}`), 'utf8');
    await expect(read('README.md')).resolves.toBe('# moon\n');
    await expect(read('LIESMICH.md')).resolves.toBe('# moon\n');
    expect(
      (await stat(repository.file(`${GOLDEN}/run.sh`))).mode % 0o1000,
    ).toBe(0o755);
    expect(JSON.parse(await read('output.json'))).toEqual({
      text: [{ title: 'Done', content: 'Hello moon' }],
    });
    expect(JSON.parse(await read('steps.json'))).toEqual([
      {
        id: 'publish',
        action: 'publish:gitlab',
        input: { repoUrl: 'gitlab.example.test?owner=acme&repo=moon' },
      },
      {
        id: 'register',
        action: 'catalog:register',
        input: {
          repoContentsUrl: 'https://gitlab.example.test/acme/moon/-/blob/main',
          optional: true,
        },
      },
    ]);
    const { code, stdout } = await repository.dryRun('--require-golden');
    expect({ code, stdout }).toEqual({
      code: 0,
      stdout: expect.stringContaining('1 passed'),
    });
  });

  it('tell every kind of difference, and take it when it is accepted', async () => {
    await update();
    const at = repository.file;
    await repository.write(`${SKELETON}/README.md`, '# Hello\n');
    await repository.write(`${SKELETON}/NEWS.md`, 'News\n');
    await rm(at(`${SKELETON}/GONE.md`));
    await chmod(at(`${SKELETON}/run.sh`), 0o644);
    await repository.write(`${SKELETON}/logo.png`, Buffer.from([0x89, 0, 2]));
    await rm(at(`${SKELETON}/LIESMICH.md`));
    await repository.write(`${SKELETON}/LIESMICH.md`, '# Hallo\n');
    await repository.write(
      'examples/dry-run/hello/moon.yaml',
      'values: { name: sun }\n',
    );
    const { code, stdout } = await repository.dryRun();
    for (const says of [
      /-# moon\n\s*\+# Hello/,
      /NEWS\.md was produced and is not in the golden tree[\s\S]*\+News/,
      /GONE\.md was expected and was not produced/,
      /run\.sh is not executable and was/,
      /logo\.png is binary and differs: 5 bytes were expected, 3 were produced/,
      /LIESMICH\.md was expected to be a symbolic link to README\.md and is a file/,
      /steps\.json differs[\s\S]*repo=moon[\s\S]*repo=sun/,
    ]) {
      expect(stdout).toMatch(says);
    }
    expect(code).toBe(1);
    await update();
    expect((await repository.dryRun()).code).toBe(0);
    await expect(stat(at(`${GOLDEN}/GONE.md`))).rejects.toThrow('ENOENT');
  });

  it('hold only what differs from another case where a case says so', async () => {
    const sun = 'examples/dry-run/hello/sun';
    await repository.write(
      `${sun}.yaml`,
      'differsFrom: moon\nvalues: { name: sun }\nuser: user:default/ada\n',
    );
    await update();
    expect((await readdir(repository.file(`${sun}/golden`))).sort()).toEqual([
      'README.md',
      'output.json',
      'steps.json',
    ]);
    expect((await repository.dryRun('--require-golden')).code).toBe(0);

    // A file that both have is compared with the one of the other case.
    await repository.write(`${SKELETON}/run.sh`, '#!/bin/bash\n');
    const { code, stdout } = await repository.dryRun('--only', 'sun');
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringMatching(/run\.sh differs[\s\S]*-#!\/bin\/sh/),
    });
  });

  it.each([
    ['mars', 'there is no such case'],
    ['sun', 'which has no whole golden tree of its own'],
  ])('cannot differ from %s', async (other, says) => {
    await repository.write(
      'examples/dry-run/hello/sun.yaml',
      'differsFrom: moon\nvalues: { name: sun }\n',
    );
    await repository.write(
      'examples/dry-run/hello/venus.yaml',
      `differsFrom: ${other}\nvalues: { name: venus }\n`,
    );
    const { code, stdout } = await repository.dryRun();
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: expect.stringContaining(says),
    });
  });
});
