import {
  checkoutTree,
  localRepository,
  type ListableTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import type { GeneratedCase } from './GeneratedCase';

/** The repository of a case, with the texts of some files changed. */
export function repositoryOf(
  { goldenTrees, values }: GeneratedCase,
  change: (file: string, text: string) => string = (_, text) => text,
): ListableTree {
  const trees = goldenTrees.map(directory =>
    checkoutTree(
      directory,
      localRepository({
        directory,
        path: '',
        url: `https://gitlab.example.test/acme/services/${values.name}`,
      }),
    ),
  );
  return {
    repository: trees[0].repository,
    async readText(file) {
      const texts = await Promise.all(trees.map(tree => tree.readText(file)));
      const text = texts.findLast(candidate => candidate !== undefined);
      return text === undefined ? undefined : change(file, text);
    },
    async filesIn(folder) {
      const names = await Promise.all(trees.map(tree => tree.filesIn(folder)));
      return [...new Set(names.flat())];
    },
  };
}
