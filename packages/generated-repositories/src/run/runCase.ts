import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Writable } from 'node:stream';
import { parseDocument } from 'yaml';
import { callApi } from '../apis/callApi';
import { readContracts, type Contract } from '../apis/Contract';
import { checkService } from '../behaviour/checkService';
import { withService, type StartCommand } from '../behaviour/RunningService';
import { apiOfService } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { copyTree } from '../cases/copyTree';
import type { GeneratedCase } from '../cases/GeneratedCase';
import { readEntrypoint } from '../container/readEntrypoint';
import {
  languageFor,
  type Image,
  type Language,
  type Step,
} from '../languages';
import { workDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { cachedEnvironment } from '../tools/cachedEnvironment';
import { toolProgram } from '../tools/toolEnvironment';
import type { CaseResult, Part } from './CaseResult';

/**
 * Builds and tests a repository with the real tools of its language, and runs
 * the service. Everything that is printed goes to the log of the case.
 */
export async function runCase(generated: GeneratedCase): Promise<CaseResult> {
  const logFile = join(workDirectory, 'logs', `${generated.name}.log`);
  await mkdir(dirname(logFile), { recursive: true });
  const log = createWriteStream(logFile);
  const times: CaseResult['times'] = {};
  let part: Part = 'install';
  const timed = async (name: Part, action: () => Promise<void>) => {
    part = name;
    const started = performance.now();
    await action();
    times[name] = (times[name] ?? 0) + performance.now() - started;
  };
  try {
    const language = languageFor(generated);
    const tree = await copyTree(generated, join(workDirectory, 'trees'));
    for (const step of [...language.steps(tree), documentation()]) {
      await timed(step.name, () => runStep(step, tree, log));
    }
    await timed('run', () =>
      runService(language, tree, { contract: contractOf(generated), log }),
    );
    return { generated, times, logFile };
  } catch (error) {
    log.write(`\n${error instanceof Error ? error.stack : error}\n`);
    const problem = error instanceof Error ? error.message : String(error);
    return { generated, times, logFile, failure: { part, problem } };
  } finally {
    await finished(log.end());
  }
}

/** The contract of the API that a service was created with. */
function contractOf({ values }: GeneratedCase): Contract | undefined {
  if (values.api !== 'new') {
    return undefined;
  }
  const name =
    typeof values.apiName === 'string'
      ? values.apiName
      : apiOfService(String(values.name));
  const contract = readContracts().find(candidate => candidate.name === name);
  if (!contract) {
    throw new Error(
      `No case of the template proto makes "${name}", which this one serves`,
    );
  }
  return contract;
}

/** The pages that TechDocs makes, where a dead link is an error. */
function documentation(): Step {
  return {
    name: 'docs',
    command: [
      toolProgram('mkdocs'),
      'build',
      '--strict',
      '--site-dir',
      '.site',
    ],
  };
}

/** Whether the chart gives the service a cache. */
async function hasCache(tree: string): Promise<boolean> {
  const file = join(tree, '.cicd/default.yaml');
  return (
    parseDocument(await readFile(file, 'utf8')).getIn(['cache', 'enabled']) ===
    true
  );
}

async function runStep(
  { command, env, silent }: Step,
  tree: string,
  log: Writable,
): Promise<void> {
  const printed = await runCommand(command, {
    cwd: tree,
    env: { ...cachedEnvironment(), ...env },
    log,
  });
  if (silent && printed !== '') {
    throw new Error(`\`${command.join(' ')}\` found something:\n${printed}`);
  }
}

async function runService(
  language: Language,
  tree: string,
  { contract, log }: { contract?: Contract; log: Writable },
): Promise<void> {
  const image = (await language.image?.(tree)) ?? {
    directory: tree,
    variables: {},
    remove: async () => undefined,
  };
  try {
    const start = await startCommandOf(language, image);
    await checkService(start, { hasCache: await hasCache(tree), log });
    if (contract) {
      await withService(start, { variables: {}, log }, ({ baseUrl }) =>
        callApi(contract, { baseUrl, language: language.name, log }),
      );
    }
  } finally {
    await image.remove();
  }
}

/** What the image of the repository runs, on this machine. */
async function startCommandOf(
  { baseEntrypoint, locate }: Language,
  { directory, variables, user }: Image,
): Promise<StartCommand> {
  const dockerfile = await readFile(join(directory, 'Dockerfile'), 'utf8');
  const { command, env } = readEntrypoint(dockerfile, baseEntrypoint);
  const located = Object.entries(env).map(([name, value]) => [
    name,
    locate(value, directory),
  ]);
  return {
    command: command.map(text => locate(text, directory)),
    cwd: directory,
    env: {
      ...cachedEnvironment(),
      ...Object.fromEntries(located),
      ...variables,
    },
    user,
  };
}
