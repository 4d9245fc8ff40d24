import { join } from 'node:path';
import { packageSteps } from '../apis/packageSteps';
import { GO_FLAGS } from '../tools/cachedEnvironment';
import type { Language, Step } from './Language';

/** The binary that the Dockerfile builds is at the root of the image. */
const BINARY = '/service';

/** One way to build for every command, so that each package is compiled once. */
const LIKE_THE_IMAGE = {
  CGO_ENABLED: '0',
  GOFLAGS: `${GO_FLAGS} -trimpath`,
};

export const go: Language = {
  name: 'go',
  tools: [
    { program: 'go', debianPackage: 'golang' },
    { program: 'gofmt', debianPackage: 'golang' },
  ],
  steps(tree) {
    const packages = packageSteps(tree);
    // Without packages there is nothing to tidy; with them their users do it once.
    const tidy =
      packages.length > 0
        ? ['go', 'mod', 'tidy']
        : ['go', 'mod', 'tidy', '-diff'];
    const steps: Step[] = [
      ...packages,
      { name: 'install', command: ['go', 'mod', 'download'] },
      { name: 'install', command: ['go', 'mod', 'verify'] },
      { name: 'lint', command: ['gofmt', '-l', '.'], silent: true },
      { name: 'lint', command: ['go', 'vet', './...'] },
      { name: 'lint', command: tidy },
      { name: 'test', command: ['go', 'test', './...'] },
      { name: 'build', command: ['go', 'build', '-o', 'service', '.'] },
    ];
    return steps.map(step => ({ ...step, env: LIKE_THE_IMAGE }));
  },
  locate: (path, tree) => (path === BINARY ? join(tree, 'service') : path),
};
