import {
  localRepository,
  type ListableTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { posix } from 'node:path';

/** A repository that consists of texts. */
export function textTree(
  url: string,
  files: Readonly<Record<string, string>>,
): ListableTree {
  return {
    repository: localRepository({ directory: '', path: '', url }),
    async readText(file) {
      return files[file];
    },
    async filesIn(folder) {
      return Object.keys(files)
        .filter(file => posix.dirname(file) === folder)
        .map(file => posix.basename(file));
    },
  };
}
