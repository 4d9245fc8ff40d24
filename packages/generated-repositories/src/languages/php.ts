import { chmod, cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { freePort } from '../processes/freePort';
import { toolProgram } from '../tools/toolEnvironment';
import type { Image, Language } from './Language';

/** Where PHP-FPM listens in an image, which it has for itself. */
const FPM_ADDRESS = '127.0.0.1:9000';

/** The user of the image: PHP-FPM refuses to work as root. */
const USER = 65532;

export const php: Language = {
  name: 'php',
  tools: [
    { program: 'php', debianPackage: 'php-cli' },
    { program: 'composer', debianPackage: 'composer' },
    { program: 'phpcs', debianPackage: 'php-codesniffer' },
    { program: 'phpunit', debianPackage: 'phpunit' },
    {
      program: 'php-fpm8.2',
      orElse: ['php-fpm8.3', 'php-fpm8.4', 'php-fpm8.5'],
      debianPackage: 'php-fpm php-apcu php-redis',
    },
  ],
  steps: () => [
    { name: 'install', command: ['composer', 'install'] },
    {
      name: 'lint',
      command: [
        ...['find', 'bin', 'public', 'src', 'tests', '-name', '*.php'],
        ...['-exec', 'php', '-l', '{}', '+'],
      ],
    },
    { name: 'lint', command: ['phpcs'] },
    {
      name: 'test',
      command: ['php', '-d', 'apc.enable_cli=1', '/usr/bin/phpunit'],
    },
    {
      name: 'build',
      command: [
        ...['composer', 'install', '--no-dev', '--classmap-authoritative'],
        '--ignore-platform-reqs',
      ],
    },
  ],
  locate: path => path,
  image,
};

/** A copy that another user can read, wherever this repository is. */
async function image(tree: string): Promise<Image> {
  const directory = await mkdtemp(join(tmpdir(), 'generated-php-'));
  await cp(tree, directory, { recursive: true });
  await cp(toolProgram('caddy'), join(directory, '.image/caddy'));
  await chmod(directory, 0o755);
  const address = `127.0.0.1:${await freePort()}`;
  for (const name of ['Caddyfile', 'php-fpm.conf']) {
    const file = join(directory, name);
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(FPM_ADDRESS, address));
  }
  return {
    directory,
    variables: {
      PATH: [join(directory, '.image'), process.env.PATH].join(delimiter),
    },
    user: process.getuid?.() === 0 ? USER : undefined,
    remove: () => rm(directory, { recursive: true, force: true }),
  };
}
