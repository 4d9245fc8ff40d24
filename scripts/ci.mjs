// `npm run ci`: everything that must hold before a change lands.
import { join } from 'node:path';
import { parseFlags } from './flags.mjs';
import { cacheDirectory, rootDirectory } from './paths.mjs';
import { rememberBuiltPages } from './portal.mjs';
import { runProcess, runYarn } from './processes.mjs';
import { steps } from './progress.mjs';

const log = name => ({ logFile: join(cacheDirectory, 'logs', `${name}.log`) });

/**
 * In the order in which a mistake shows fastest. The checks of a group run side
 * by side: none of them needs more than one processor for long, or watches the
 * clock. What does has a group of its own.
 */
const groups = [
  [
    ['Types', () => runYarn(['tsc'], log('types'))],
    ['Formatting', () => runYarn(['prettier:check'], log('formatting'))],
  ],
  [
    ['Lint', () => runYarn(['lint:all'], log('lint'))],
    ['Templates in the dry run', () => runCommand(['dry-run'], log('dry-run'))],
  ],
  [
    [
      'Unit and integration tests',
      () =>
        runYarn(
          [
            'backstage-cli',
            'repo',
            'test',
            '--maxWorkers=2',
            '--testTimeout=60000',
          ],
          {
            env: { ...process.env, CI: 'true' },
          },
        ),
    ],
  ],
  [
    [
      'Promises of the edit engine on generated files',
      () =>
        runCommand(
          // The same files each time, so that only a change makes a difference.
          ['fuzz', 'edit', '--seed', '1', '--seconds', '60'],
          log('fuzz'),
        ),
    ],
    [
      'Builds',
      async () => {
        await runYarn(['build:all'], log('builds'));
        await rememberBuiltPages();
      },
    ],
  ],
  [['Values as Helm merges them', () => runCommand(['test:helm'])]],
  [['Generated repositories', () => runCommand(['test:generated'])]],
  [['Browser tests', () => runCommand(['test:browser'])]],
];

export async function run(args) {
  parseFlags(args, {});
  waitForConnections();
  for (const group of groups) {
    await steps(group);
  }
  process.stdout.write('\n  All checks passed.\n');
}

/**
 * Node gives each address of a host 250 ms to accept a connection. That is
 * little for the second of `localhost` in a process that is busy with tests.
 */
function waitForConnections() {
  process.env.NODE_OPTIONS = [
    process.env.NODE_OPTIONS,
    '--network-family-autoselection-attempt-timeout=10000',
  ]
    .filter(Boolean)
    .join(' ');
}

/** One of the commands of `npm run`. */
function runCommand(args, options) {
  return runProcess(
    process.execPath,
    [join(rootDirectory, 'scripts/run.mjs'), ...args],
    options,
  );
}
