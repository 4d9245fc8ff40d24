import { useRouteRef } from '@backstage/frontend-plugin-api';
import { entityContentRouteRef } from '../../routes';
import { PreviewEnvironmentsCard } from './PreviewEnvironmentsCard';

/** The card with a link to the tab, unless the app has removed the tab. */
export function LinkedPreviewEnvironmentsCard() {
  const tabHref = useRouteRef(entityContentRouteRef);
  return <PreviewEnvironmentsCard tabHref={tabHref?.()} />;
}
