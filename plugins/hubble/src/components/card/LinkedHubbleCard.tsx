import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef } from '../../routes';
import { HubbleCard } from './HubbleCard';

/** The card with a link to the tab, unless the app has removed the tab. */
export function LinkedHubbleCard() {
  const tabHref = useRouteRef(entityContentRouteRef);
  return <HubbleCard tabHref={tabHref?.()} />;
}
