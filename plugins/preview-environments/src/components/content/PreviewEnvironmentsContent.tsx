import { EntityViewBoundary } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { TemplateRoute } from '../../template';
import { PreviewEnvironmentsView } from './PreviewEnvironmentsView';

export interface PreviewEnvironmentsContentProps {
  templateRoute: TemplateRoute;
}

/** The tab. */
export function PreviewEnvironmentsContent({
  templateRoute,
}: PreviewEnvironmentsContentProps) {
  return (
    <EntityViewBoundary lines={6}>
      {view => (
        <PreviewEnvironmentsView view={view} templateRoute={templateRoute} />
      )}
    </EntityViewBoundary>
  );
}
