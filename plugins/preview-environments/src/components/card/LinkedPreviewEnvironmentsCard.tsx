import { useRouteRef } from '@backstage/frontend-plugin-api';
import {
  createFromTemplateRouteRef,
  entityContentRouteRef,
} from '../../routes';
import { PreviewEnvironmentsCard } from './PreviewEnvironmentsCard';

/** The card with its links, as far as the app has tab and scaffolder. */
export function LinkedPreviewEnvironmentsCard() {
  const tabHref = useRouteRef(entityContentRouteRef);
  const templateRoute = useRouteRef(createFromTemplateRouteRef);
  return (
    <PreviewEnvironmentsCard
      tabHref={tabHref?.()}
      templateRoute={templateRoute}
    />
  );
}
