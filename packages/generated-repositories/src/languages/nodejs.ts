import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageSteps } from '../apis/packageSteps';
import type { Language } from './Language';

export const nodejs: Language = {
  name: 'nodejs',
  tools: [{ program: 'npm', debianPackage: 'npm' }],
  steps: tree => [
    ...packageSteps(tree),
    {
      name: 'install',
      command: [
        'npm',
        existsSync(join(tree, 'package-lock.json')) ? 'ci' : 'install',
      ],
    },
    { name: 'lint', command: ['npm', 'run', 'typecheck'] },
    { name: 'lint', command: ['npm', 'run', 'lint'] },
    { name: 'test', command: ['npm', 'test'] },
    { name: 'build', command: ['npm', 'run', 'build'] },
    // What is shipped has no development dependencies: it must start without.
    { name: 'build', command: ['npm', 'prune', '--omit=dev'] },
  ],
  baseEntrypoint: ['node'],
  locate: path => (path === 'node' ? process.execPath : path),
};
