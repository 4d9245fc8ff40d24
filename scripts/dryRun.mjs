// Runs every case under examples/dry-run through the first-party dry-run
// endpoint of a fresh portal and compares what comes out with the golden tree
// beside the case. `--update` accepts the difference.
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { parseFlags } from './flags.mjs';
import { compareTree, writeTree } from './goldenTree.mjs';
import { rootDirectory } from './paths.mjs';
import { buildPages } from './portal.mjs';
import { step } from './progress.mjs';
import { withTemporaryPortal } from './temporaryPortal.mjs';

/** Steps whose actions cannot run without their server; the engine skips them. */
const skippable = new Set(['publish:gitlab', 'catalog:register']);

export async function run(args) {
  const flags = parseFlags(args, { update: { type: 'boolean' } });
  const cases = globSync('examples/dry-run/*/*.yaml', { cwd: rootDirectory });
  if (cases.length === 0) {
    throw new Error('There is no case under examples/dry-run.');
  }
  await step('Pages of the portal', buildPages);
  let failed = 0;
  await withTemporaryPortal('dry-run', async portal => {
    const token = await signIn(portal.portalUrl);
    for (const file of cases.sort()) {
      const problems = await runCase({ ...portal, token, file, ...flags });
      failed += problems.length > 0 ? 1 : 0;
      process.stdout.write(`  ${problems.length ? '✖' : '✔'} ${file}\n`);
      problems.forEach(line => process.stdout.write(`      ${line}\n`));
    }
  });
  process.stdout.write(`${cases.length - failed} passed, ${failed} failed\n`);
  if (failed > 0) {
    throw new Error(
      'The dry run differs. Where that is right, accept it: npm run dry-run -- --update',
    );
  }
}

async function runCase({ portalUrl, gitlabUrl, token, file, update }) {
  const { values, expect = {} } = parse(
    readFileSync(join(rootDirectory, file), 'utf8'),
  );
  const template = basename(dirname(file));
  const response = await fetch(`${portalUrl}/api/scaffolder/v2/dry-run`, {
    method: 'POST',
    signal: AbortSignal.timeout(120_000),
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
    },
    body: JSON.stringify({
      template: parse(
        readFileSync(
          join(rootDirectory, 'templates', template, 'template.yaml'),
          'utf8',
        ),
      ),
      values,
      secrets: {},
      directoryContents: readTemplate(template),
    }),
  });
  const answer = await response.json();
  if (expect.error) {
    return expectError(response, answer, expect.error);
  }
  if (!response.ok) {
    return [`HTTP ${response.status}: ${describeError(answer)}`];
  }
  const tree = collectTree(answer, gitlabUrl);
  const golden = join(rootDirectory, file.replace(/\.yaml$/, ''), 'golden');
  if (update) {
    writeTree(golden, tree);
    return [];
  }
  return [...findSkipped(answer), ...compareTree(golden, tree)];
}

/** Files of the answer, with the sandbox's address as the examples name it. */
function collectTree({ directoryContents, output }, gitlabUrl) {
  const host = new URL(gitlabUrl).host;
  const stable = text =>
    text
      .replaceAll(gitlabUrl, 'https://gitlab.example.test')
      .replaceAll(encodeURIComponent(host), 'gitlab.example.test')
      .replaceAll(host, 'gitlab.example.test');
  const tree = new Map();
  for (const { path, base64Content, executable } of directoryContents) {
    tree.set(path, {
      text: stable(Buffer.from(base64Content, 'base64').toString('utf8')),
      executable: Boolean(executable),
    });
  }
  tree.set('output.json', {
    text: `${stable(JSON.stringify(output, null, 2))}\n`,
    executable: false,
  });
  return tree;
}

/** A step that the engine left out would otherwise pass unnoticed. */
function findSkipped({ log, steps }) {
  const actions = new Map(steps.map(({ id, action }) => [id, action]));
  return log
    .map(entry => entry.body ?? entry)
    .filter(({ message }) => /does not support dry-run/i.test(message))
    .filter(({ stepId }) => !skippable.has(actions.get(stepId)))
    .map(({ stepId, message }) => `step '${stepId}' was skipped: ${message}`);
}

function expectError(response, answer, expected) {
  const text = describeError(answer);
  if (response.ok) {
    return [`was expected to fail with '${expected}', but passed`];
  }
  return text.includes(expected)
    ? []
    : [`was expected to fail with '${expected}', but said '${text}'`];
}

function describeError(answer) {
  return (
    answer.error?.message ??
    answer.errors?.map(({ stack }) => stack).join('; ') ??
    JSON.stringify(answer)
  );
}

function readTemplate(template) {
  const directory = join(rootDirectory, 'templates', template);
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => ({
      path: relative(directory, path),
      base64Content: readFileSync(path).toString('base64'),
    }));
}

async function signIn(portalUrl) {
  const response = await fetch(`${portalUrl}/api/auth/guest/refresh`, {
    method: 'POST',
    signal: AbortSignal.timeout(30_000),
  });
  if (!response.ok) {
    throw new Error(`Signing in as guest failed with ${response.status}.`);
  }
  return (await response.json()).backstageIdentity.token;
}
