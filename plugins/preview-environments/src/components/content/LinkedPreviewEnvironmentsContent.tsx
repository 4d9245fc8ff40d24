import { useRouteRef } from '@backstage/frontend-plugin-api';
import { createFromTemplateRouteRef } from '../../routes';
import { PreviewEnvironmentsContent } from './PreviewEnvironmentsContent';

/** The tab with a button to the template, where the app has the scaffolder. */
export function LinkedPreviewEnvironmentsContent() {
  const templateRoute = useRouteRef(createFromTemplateRouteRef);
  return <PreviewEnvironmentsContent templateRoute={templateRoute} />;
}
