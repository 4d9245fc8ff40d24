import { EntityViewBoundary } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { ReadableArea } from '../ReadableArea';
import { PreviewEnvironmentsView } from './PreviewEnvironmentsView';

/** The tab. */
export function PreviewEnvironmentsContent() {
  return (
    <EntityViewBoundary lines={6}>
      {view => (
        <ReadableArea>
          <PreviewEnvironmentsView view={view} />
        </ReadableArea>
      )}
    </EntityViewBoundary>
  );
}
