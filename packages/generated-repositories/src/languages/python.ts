import { join } from 'node:path';
import type { Language } from './Language';

const REQUIREMENTS = ['--requirement', 'requirements.txt'];

export const python: Language = {
  name: 'python',
  tools: [{ program: 'python3', debianPackage: 'python3-venv' }],
  steps(tree) {
    const program = (name: string) => join(tree, '.venv/bin', name);
    return [
      {
        name: 'install',
        command: ['python3', '-m', 'venv', '.venv'],
      },
      {
        name: 'install',
        command: [
          program('pip'),
          'install',
          '--require-hashes',
          ...REQUIREMENTS,
          ...['--requirement', 'requirements-dev.txt'],
        ],
      },
      { name: 'lint', command: [program('ruff'), 'check'] },
      { name: 'lint', command: [program('ruff'), 'format', '--check'] },
      { name: 'lint', command: [program('mypy')] },
      { name: 'test', command: [program('pytest')] },
      // As the Dockerfile does: what is shipped has no development dependencies.
      {
        name: 'build',
        command: [
          program('pip'),
          'install',
          '--require-hashes',
          ...['--only-binary', ':all:'],
          ...['--target', packagesOf(tree)],
          ...REQUIREMENTS,
        ],
      },
    ];
  },
  baseEntrypoint: ['python3'],
  locate: (path, tree) => (path === '/packages' ? packagesOf(tree) : path),
};

function packagesOf(tree: string): string {
  return join(tree, '.packages');
}
