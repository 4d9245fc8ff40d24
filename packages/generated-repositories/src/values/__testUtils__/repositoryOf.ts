import {
  checkoutTree,
  localRepository,
  type ListableTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import type { GeneratedCase } from '../../cases/GeneratedCase';

/** The repository of a case, with the texts of some files changed. */
export function repositoryOf(
  { goldenTree, values }: GeneratedCase,
  change: (file: string, text: string) => string = (_, text) => text,
): ListableTree {
  const tree = checkoutTree(
    goldenTree,
    localRepository({
      directory: goldenTree,
      path: '',
      url: `https://gitlab.example.test/acme/services/${values.name}`,
    }),
  );
  return {
    ...tree,
    async readText(file) {
      const text = await tree.readText(file);
      return text === undefined ? undefined : change(file, text);
    },
  };
}
