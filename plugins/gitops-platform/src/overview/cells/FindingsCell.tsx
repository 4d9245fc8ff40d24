import type { ReadyEntityView } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useConfigurationFindings } from '../findings';

export interface FindingsCellProps {
  view: ReadyEntityView;
  environment: string;
}

/** How much is wrong with the values of the environment. */
export function FindingsCell(props: FindingsCellProps) {
  // Without a repository there are no values to ask for.
  return props.view.configuration ? (
    <KnownFindings {...props} />
  ) : (
    <span>–</span>
  );
}

function KnownFindings({ view, environment }: FindingsCellProps) {
  const state = useConfigurationFindings(view);
  return (
    <span>
      {state.status === 'ready'
        ? state.data.filter(finding => finding.environment === environment)
            .length
        : '–'}
    </span>
  );
}
