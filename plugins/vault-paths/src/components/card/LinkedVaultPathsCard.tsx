import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef } from '../../routes';
import { VaultPathsCard } from './VaultPathsCard';

/** The card with a link to the tab, unless the app has removed the tab. */
export function LinkedVaultPathsCard() {
  const tabHref = useRouteRef(entityContentRouteRef);
  return <VaultPathsCard tabHref={tabHref?.()} />;
}
