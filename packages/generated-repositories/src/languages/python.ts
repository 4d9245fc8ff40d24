import { delimiter, join } from 'node:path';
import { packageSteps } from '../apis/packageSteps';
import type { Language, Step } from './Language';

const REQUIREMENTS = ['--requirement', 'requirements.txt'];

export const python: Language = {
  name: 'python',
  tools: [{ program: 'python3', debianPackage: 'python3-venv' }],
  steps(tree) {
    const program = (name: string) => join(tree, '.venv/bin', name);
    const packages = packageSteps(tree);
    const PATH = [join(tree, '.venv/bin'), process.env.PATH].join(delimiter);
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
      ...packages.map(step => ({ ...step, env: { PATH } })),
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
      ...packages.map<Step>(() => ({
        name: 'build',
        command: [
          program('pip'),
          ...['install', '--no-deps', '--target', packagesOf(tree)],
          ...['--requirement', 'requirements-apis.txt'],
        ],
      })),
    ];
  },
  baseEntrypoint: ['python3'],
  locate: (path, tree) => (path === '/packages' ? packagesOf(tree) : path),
};

function packagesOf(tree: string): string {
  return join(tree, '.packages');
}
