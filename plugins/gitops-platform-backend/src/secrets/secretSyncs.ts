import {
  isPathOfService,
  type DeclaredSecretPath,
  type SecretSync,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { ReadyView } from '../access';
import type { ReadSync } from '../sources/kubernetes/vaultStaticSecret';

/** Several resources may copy one path; the one in trouble is told. */
const BY_URGENCY: SecretSync['status'][] = ['failed', 'pending', 'synced'];

/**
 * Whether the declared paths of a service have been copied into the cluster.
 * Paths of other services are left out, as are own paths that nothing reads and
 * nothing copies.
 */
export function secretSyncs(
  { model, service }: Pick<ReadyView, 'model' | 'service'>,
  declared: DeclaredSecretPath[],
  resources: ReadSync[],
): SecretSync[] {
  return declared
    .filter(({ path }) => isPathOfService(model, service.name, path))
    .flatMap(({ path, declarations }) => {
      const [sync] = resources
        .filter(
          resource =>
            resource.mount === model.vault.mount && resource.path === path,
        )
        .sort(
          (left, right) =>
            BY_URGENCY.indexOf(left.status) - BY_URGENCY.indexOf(right.status),
        );
      if (sync) {
        const { mount, ...told } = sync;
        return [told];
      }
      return declarations.length > 0 ? [{ path, status: 'absent' }] : [];
    });
}
