// `npm run ci`: everything that must hold before a change lands.
import { join } from 'node:path';
import { parseFlags } from './flags.mjs';
import { cacheDirectory, rootDirectory } from './paths.mjs';
import { rememberBuiltPages } from './portal.mjs';
import { runProcess, runYarn } from './processes.mjs';
import { step } from './progress.mjs';

const log = name => ({ logFile: join(cacheDirectory, 'logs', `${name}.log`) });

/** In the order in which a mistake shows fastest. */
const checks = [
  ['Types', () => runYarn(['tsc'], log('types'))],
  ['Formatting', () => runYarn(['prettier:check'], log('formatting'))],
  ['Lint', () => runYarn(['lint:all'], log('lint'))],
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
  [
    'Promises of the edit engine on generated files',
    () =>
      runProcess(process.execPath, [
        script('run.mjs'),
        'fuzz',
        'edit',
        // The same files each time, so that only a change makes a difference.
        '--seed',
        '1',
        '--seconds',
        '60',
      ]),
  ],
  [
    'Builds',
    async () => {
      await runYarn(['build:all'], log('builds'));
      await rememberBuiltPages();
    },
  ],
  [
    'Templates in the dry run',
    () => runProcess(process.execPath, [script('run.mjs'), 'dry-run']),
  ],
  [
    'Browser tests',
    () => runProcess(process.execPath, [script('run.mjs'), 'test:browser']),
  ],
];

export async function run(args) {
  parseFlags(args, {});
  for (const [title, check] of checks) {
    await step(title, check);
  }
  process.stdout.write('\n  All checks passed.\n');
}

function script(file) {
  return join(rootDirectory, 'scripts', file);
}
