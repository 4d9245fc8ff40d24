import { join } from 'node:path';

/** Root of this repository, where its commands run. */
export const ROOT = process.cwd();

export const COMMAND = join(
  ROOT,
  'plugins/gitops-platform-cli/bin/gitops-platform',
);

export const CASES = join(ROOT, 'examples/dry-run');

export const TEMPLATES = join(ROOT, 'templates');
