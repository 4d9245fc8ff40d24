import { join } from 'node:path';
import { packageSteps } from '../apis/packageSteps';
import { toolProgram } from '../tools/toolEnvironment';
import type { Language } from './Language';

export const angular: Language = {
  name: 'angular',
  tools: [{ program: 'npm', debianPackage: 'npm' }],
  steps: tree => [
    ...packageSteps(tree),
    { name: 'install', command: ['npm', 'ci'] },
    { name: 'lint', command: ['npm', 'run', 'lint'] },
    { name: 'test', command: ['npm', 'test'] },
    { name: 'build', command: ['npm', 'run', 'build'] },
  ],
  // The server of the image, of the same version, comes from PyPI.
  locate(path, tree) {
    switch (path) {
      case '/usr/bin/caddy':
        return toolProgram('caddy');
      case '/etc/caddy/Caddyfile':
        return join(tree, 'Caddyfile');
      default:
        return path;
    }
  },
  image: async tree => ({
    directory: tree,
    variables: { ROOT: join(tree, 'dist') },
    remove: async () => undefined,
  }),
};
