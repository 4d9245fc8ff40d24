// Runs the command line as a stranger would: packed as for the registry,
// installed by npm into a folder outside of this repository, on a template
// repository that has nothing else of Backstage.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseFlags } from './flags.mjs';
import { cacheDirectory, rootDirectory } from './paths.mjs';
import { runProcess, runYarn } from './processes.mjs';
import { step } from './progress.mjs';

/** The command and what it needs of this repository, by folder. */
const packages = [
  'gitops-platform-common',
  'gitops-platform-node',
  'scaffolder-backend-module-gitops-platform',
  'gitops-platform-cli',
];

/** As `npmMinimalAgeGate`: what is newer may lack dependencies of its own. */
const youngestPackage = 35 * 24 * 60 * 60 * 1000;

const log = name => join(cacheDirectory, 'logs', `packed-${name}.log`);

export async function run(args) {
  parseFlags(args, {});
  const directory = mkdtempSync(join(tmpdir(), 'packed-command-'));
  try {
    await step('Types', () => runYarn(['tsc'], { logFile: log('types') }));
    for (const name of packages) {
      await step(`Package ${name}`, () => pack(name, directory));
    }
    await step('npm install', () => install(directory));
    await step('A good template passes', () =>
      expectRun(directory, { name: '${{ values.name }}', passes: true }),
    );
    await step('A broken template fails', () =>
      expectRun(directory, { name: '${{ values.nmae }}', passes: false }),
    );
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

async function pack(name, directory) {
  const cwd = join(rootDirectory, 'plugins', name);
  await runYarn(['build'], { cwd, logFile: log(name) });
  await runYarn(['pack', '--out', archiveOf(name, directory)], {
    cwd,
    logFile: log(name),
  });
}

async function install(directory) {
  const archives = Object.fromEntries(
    packages.map(name => [
      JSON.parse(
        readFileSync(
          join(rootDirectory, 'plugins', name, 'package.json'),
          'utf8',
        ),
      ).name,
      `file:${archiveOf(name, directory)}`,
    ]),
  );
  const { '@gitops-platform/cli': command, ...overrides } = archives;
  write(directory, 'package.json', {
    private: true,
    dependencies: { '@gitops-platform/cli': command },
    overrides,
  });
  const before = new Date(Date.now() - youngestPackage);
  await runProcess(
    'npm',
    [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      `--before=${before.toISOString()}`,
    ],
    { cwd: directory, logFile: log('install') },
  );
}

/** Writes a template whose skeleton has this name in it, and runs it. */
async function expectRun(directory, { name, passes }) {
  write(directory, 'templates/hello/template.yaml', template);
  write(directory, 'templates/hello/skeleton/catalog-info.yaml', {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name },
    spec: { type: 'service', lifecycle: 'production', owner: 'shop' },
  });
  const logFile = log(passes ? 'good' : 'broken');
  const failure = await runProcess(
    join(directory, 'node_modules/.bin/gitops-platform'),
    ['dry-run', 'templates/', '--json', 'report.json'],
    { cwd: directory, logFile },
  ).catch(error => error);
  const { summary } = JSON.parse(
    readFileSync(join(directory, 'report.json'), 'utf8'),
  );
  const hasPassed = failure === undefined && summary.errors === 0;
  if (summary.cases === 0 || hasPassed !== passes) {
    throw new Error(
      `The template was expected to ${
        passes ? 'pass' : 'fail'
      }; see ${logFile}.`,
    );
  }
}

const template = {
  apiVersion: 'scaffolder.backstage.io/v1beta3',
  kind: 'Template',
  metadata: { name: 'hello' },
  spec: {
    owner: 'shop',
    type: 'service',
    parameters: {
      required: ['name', 'repoUrl'],
      properties: {
        name: { type: 'string', pattern: '^[a-z]+$' },
        repoUrl: { type: 'string', 'ui:field': 'RepoUrlPicker' },
      },
    },
    steps: [
      {
        id: 'fetch',
        action: 'fetch:template',
        input: {
          url: './skeleton',
          values: { name: '${{ parameters.name }}' },
        },
      },
      {
        id: 'publish',
        action: 'publish:github',
        input: { repoUrl: '${{ parameters.repoUrl }}' },
      },
    ],
    output: { text: [{ content: '${{ steps.publish.output.remoteUrl }}' }] },
  },
};

function archiveOf(name, directory) {
  return join(directory, `${name}.tgz`);
}

/** JSON is YAML, too. */
function write(directory, path, value) {
  const file = join(directory, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value, null, 2)}\n`);
}
