import { EntityViewBoundary } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { PlatformView } from './PlatformView';

/** The tab "Platform". */
export function PlatformContent() {
  return (
    <EntityViewBoundary lines={10}>
      {view => <PlatformView view={view} />}
    </EntityViewBoundary>
  );
}
