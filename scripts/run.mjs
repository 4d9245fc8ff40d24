// Entry of the commands below, of `npm run demo` first. Runs on any Node from
// 20 on: brings a newer one and the dependencies first where they are missing.
import { ensureDependencies } from './dependencies.mjs';
import { ensureNode } from './node.mjs';
import { fail } from './progress.mjs';

const commands = {
  demo: () => import('./demo.mjs'),
  ci: () => import('./ci.mjs'),
  start: () => import('./start.mjs'),
  'dry-run': () => import('./dryRun.mjs'),
  'test:browser': () => import('./browserTests.mjs'),
  'test:packed': () => import('./packedCommand.mjs'),
  'test:generated': () => import('./generatedRepositories.mjs'),
  'test:helm': () => import('./helmValues.mjs'),
  'gitops-platform': () => import('./commandLine.mjs'),
  fuzz: () => import('./fuzz.mjs'),
  bench: () => import('./bench.mjs'),
};

const [name, ...flags] = process.argv.slice(2);

try {
  if (!Object.hasOwn(commands, name ?? '')) {
    fail(
      `Unknown command '${name ?? ''}'. Use one of: ${Object.keys(
        commands,
      ).join(', ')}.`,
    );
  }
  // Node first: from here on this file may be running in a newer process.
  if (await ensureNode()) {
    await ensureDependencies();
    const { run } = await commands[name]();
    await run(flags);
  }
} catch (error) {
  fail(error.message);
}
