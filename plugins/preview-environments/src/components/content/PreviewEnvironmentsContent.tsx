import { EntityViewBoundary } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { PreviewEnvironmentsView } from './PreviewEnvironmentsView';

/** The tab. */
export function PreviewEnvironmentsContent() {
  return (
    <EntityViewBoundary lines={6}>
      {view => <PreviewEnvironmentsView view={view} />}
    </EntityViewBoundary>
  );
}
