import { posix } from 'node:path';
import type { Platform } from '../values/readPlatform';
import type { DeployedService } from './DeployedService';
import { textTree } from './textTree';

const FOLDER = '.cicd';

/**
 * A service whose values files, in its only environment, are these texts: the
 * last is the environment's, the one before the service's and the one before
 * that the platform's.
 */
export function textService(
  platform: Platform,
  texts: readonly string[],
): DeployedService {
  const { model, tree } = platform;
  const [environment] = model.environments;
  const [values, defaults, shared] = [...texts].reverse();
  return {
    name: 'user-service',
    path: FOLDER,
    platform: {
      model: { ...model, environments: [environment] },
      tree: textTree(tree.repository.url, {
        ...(shared !== undefined && { 'shared/k8app-defaults.yaml': shared }),
      }),
    },
    repository: textTree('https://gitlab.example.test/acme/services/values', {
      ...(defaults !== undefined && {
        [posix.join(FOLDER, 'default.yaml')]: defaults,
      }),
      [posix.join(FOLDER, `${environment.name}.yaml`)]: values,
    }),
  };
}
