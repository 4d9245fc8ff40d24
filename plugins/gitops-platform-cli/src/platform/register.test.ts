import { chmod, readdir, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  changedLines,
  gitopsPlatform,
  sampleForEachTest,
} from './__testUtils__/commandLine';

const CORE = 'platform/core.yaml';

/** The whole way of one command; what the others add is in their own tests. */
describe('gitops-platform register', () => {
  const checkout = sampleForEachTest('gitops-config');

  const register = (...args: string[]) =>
    gitopsPlatform(['register', checkout.directory, ...args]);

  it('shows what it would write, and writes nothing', async () => {
    const before = await checkout.read(CORE);
    const { code, stdout, stderr } = await register('--name', 'gift-service');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('Register gift-service in gitops-config\n');
    expect(stdout).toMatch(/^added: platform\/core\.yaml:\d+$/m);
    expect(stdout).toContain('Nothing was written: add --write to apply it.\n');
    expect(changedLines(stdout)).toEqual([
      '+  gift-service:',
      '+    syncWave: "0"',
      '+',
    ]);
    expect(stdout).not.toContain('\u001b');
    expect(await checkout.read(CORE)).toBe(before);
  });

  it('writes exactly the lines that it shows, once', async () => {
    const before = await checkout.read(CORE);
    const args = [
      '--name',
      'gift-cards',
      '--wave',
      '2',
      '--repo-url',
      'https://gitlab.example.test/acme/web/gift-cards.git',
      '--path',
      'cards/.cicd',
      '--write',
    ];
    const first = await register(...args);
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('Written.\n');

    const written = await checkout.read(CORE);
    const added = [
      '  gift-cards:',
      '    syncWave: "2"',
      '    repoURL: https://gitlab.example.test/acme/web/gift-cards.git',
      '    path: cards/.cicd',
      '',
    ];
    expect(changedLines(first.stdout)).toEqual(
      expect.arrayContaining(added.map(line => `+${line}`)),
    );
    expect(changedLines(first.stdout)).toHaveLength(added.length);
    const lines = written.split('\n');
    const start = lines.indexOf(added[0]);
    // The blank line may stand on either side of the entry.
    const from = lines[start - 1] === '' && lines[start + 4] !== '' ? 1 : 0;
    lines.splice(start - from, added.length);
    expect(lines.join('\n')).toBe(before);

    const second = await register(...args);
    expect(second).toMatchObject({ code: 0, stderr: '' });
    expect(second.stdout).toMatch(/^unchanged: platform\/core\.yaml:\d+$/m);
    expect(changedLines(second.stdout)).toEqual([]);
    expect(await checkout.read(CORE)).toBe(written);
  });

  it('keeps the ends of lines, the mode of the file, and leaves no other file', async () => {
    const before = (await checkout.read(CORE)).replace(/\n/g, '\r\n');
    await writeFile(checkout.file(CORE), before);
    await chmod(checkout.file(CORE), 0o640);
    const files = await readdir(checkout.file('platform'));

    const { code } = await register('--name', 'gift-service', '--write');

    expect(code).toBe(0);
    const written = await checkout.read(CORE);
    expect(written).toBe(
      before.replace(
        '  # --- Wave 1',
        '  gift-service:\r\n    syncWave: "0"\r\n\r\n  # --- Wave 1',
      ),
    );
    // eslint-disable-next-line no-bitwise
    expect((await stat(checkout.file(CORE))).mode & 0o777).toBe(0o640);
    expect(await readdir(checkout.file('platform'))).toEqual(files);
  });

  it('writes through a symbolic link', async () => {
    const text = await checkout.read(CORE);
    await rm(checkout.file(CORE));
    await writeFile(checkout.file('services.yaml'), text);
    await symlink('../services.yaml', checkout.file(CORE));

    await register('--name', 'gift-service', '--write');

    expect(await checkout.read('services.yaml')).toContain('gift-service');
    expect(await checkout.read(CORE)).toContain('gift-service');
  });

  it('takes the folder of core.yaml itself, also without base.yaml', async () => {
    await rm(checkout.file('platform/base.yaml'));
    const { code, stdout } = await gitopsPlatform(
      ['register', '.', '--name', 'gift-service'],
      { cwd: checkout.file('platform') },
    );
    expect(code).toBe(0);
    expect(stdout).toMatch(/^added: core\.yaml:\d+$/m);
  });

  it('starts without the scaffolder or a git host, and asks no server', async () => {
    const preload = checkout.file('preload.cjs');
    await writeFile(
      preload,
      [
        "require('node:net').Socket.prototype.connect = () => {",
        "  throw new Error('No connection is expected');",
        '};',
        "process.on('exit', () =>",
        "  process.stderr.write(Object.keys(require.cache).join('\\n')),",
        ');',
      ].join('\n'),
    );
    const { code, stderr } = await gitopsPlatform(
      ['register', checkout.directory, '--name', 'gift-service'],
      { preload },
    );
    expect(code).toBe(0);
    const loaded = stderr.split('\n');
    expect(loaded).toContainEqual(expect.stringContaining('/upsertMapEntry.'));
    expect(
      loaded.filter(path =>
        /scaffolder|backend-defaults|integration/.test(path),
      ),
    ).toEqual([]);
  });

  it('names both values and the line of a conflict', async () => {
    const before = await checkout.read(CORE);
    const { code, stdout, stderr } = await register(
      '--name',
      'storefront',
      '--wave',
      '1',
      '--repo-url',
      'https://gitlab.example.test/acme/services/storefront.git',
      '--write',
    );
    expect(code).toBe(3);
    const line =
      before.split('\n').findIndex(text => text.startsWith('  storefront:')) +
      1;
    expect(stderr).toBe(
      `platform/core.yaml:${line}:3: conflict: services.storefront.syncWave is "2" and "1" was asked for\n`,
    );
    expect(stdout).not.toContain('Written');
    expect(await checkout.read(CORE)).toBe(before);
  });

  it('tells a program the same as JSON', async () => {
    const { code, stdout } = await register('--name', 'gift-service', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'added',
      written: false,
      title: 'Register gift-service in gitops-config',
      summary: expect.stringContaining('gift-service'),
      files: [
        {
          file: CORE,
          outcome: 'added',
          line: expect.any(Number),
          column: 3,
          diff: expect.stringContaining('+  gift-service:'),
        },
      ],
      followUps: expect.any(Array),
    });

    const conflict = await register(
      '--name',
      'help-center',
      '--wave',
      '0',
      '--json',
    );
    expect(conflict.code).toBe(3);
    expect(JSON.parse(conflict.stdout)).toMatchObject({
      outcome: 'conflict',
      differences: [
        {
          path: 'services.help-center.syncWave',
          existing: '2',
          requested: '0',
        },
      ],
    });
  });

  it('refuses a file that it cannot edit safely, and says where', async () => {
    const text = (await checkout.read(CORE)).replace(
      '  help-center:\n',
      '  storefront:\n',
    );
    await writeFile(checkout.file(CORE), text);
    const line = text.split('\n').lastIndexOf('  storefront:') + 1;

    const { code, stdout, stderr } = await register(
      '--name',
      'gift-service',
      '--write',
    );

    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(
      new RegExp(`^platform/core\\.yaml:${line}:3: .+\n$`),
    );
    expect(await checkout.read(CORE)).toBe(text);
  });

  it.each([
    [['--name', 'Gift_Service'], /^"Gift_Service" cannot be registered/],
    [['--name', 'gift', '--wave', 'first'], /--wave.*whole number/],
    [['--name', 'gift', '--path', '../other'], /not a path inside/],
    [['--name', 'gift', '--color'], /unknown option '--color'/],
    [[], /required option '--name <name>' not specified/],
    [['--name', 'gift', 'more'], /too many arguments/],
  ])('refuses %j', async (args, message) => {
    const { code, stdout, stderr } = await register(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it('refuses in JSON as well', async () => {
    const { code, stdout } = await register('--name', 'Gift_Service', '--json');
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toEqual({
      outcome: 'refused',
      message: expect.stringContaining('"Gift_Service"'),
    });
  });

  it.each([
    ['nowhere', /^There is no folder .*nowhere\n$/],
    ['shared', /^There is neither platform\/core\.yaml nor core\.yaml in /],
    ['README.md', /README\.md is a file: name the folder of a checkout/],
  ])('refuses %s for a checkout', async (name, message) => {
    const { code, stderr } = await gitopsPlatform([
      'register',
      join(checkout.directory, name),
      '--name',
      'gift-service',
    ]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
  });
});
