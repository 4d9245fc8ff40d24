import { EntityViewBoundary } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useSearchParams } from 'react-router-dom';
import { VaultPathsView } from './VaultPathsView';

/**
 * The tab. The environment is part of the address, so that a link leads a
 * colleague to the same place.
 */
export function VaultPathsContent() {
  const [parameters, setParameters] = useSearchParams();

  return (
    <EntityViewBoundary lines={8}>
      {view => (
        <VaultPathsView
          view={view}
          environment={parameters.get('environment') ?? undefined}
          onEnvironmentChange={environment =>
            setParameters(environment ? { environment } : {}, {
              replace: true,
            })
          }
        />
      )}
    </EntityViewBoundary>
  );
}
