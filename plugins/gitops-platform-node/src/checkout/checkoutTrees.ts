import { InputError } from '@backstage/errors';
import type { ChangeTrees, PlatformTree } from '../layouts';

/**
 * The repositories of a platform as checkouts, without a git host.
 *
 * @param trees.platform - e.g. a {@link checkoutTree}
 * @param trees.services - by the name of the service
 * @public
 */
export function checkoutTrees(trees: {
  platform: PlatformTree;
  services?: Readonly<Record<string, PlatformTree>>;
}): ChangeTrees {
  return {
    platform: trees.platform,
    async ofService(_model, service) {
      const tree =
        trees.services && Object.hasOwn(trees.services, service)
          ? trees.services[service]
          : undefined;
      if (!tree) {
        throw new InputError(
          `This change needs a checkout of the repository of service "${service}", and none was given`,
        );
      }
      return tree;
    },
    projectIdOf: async () => undefined,
  };
}
