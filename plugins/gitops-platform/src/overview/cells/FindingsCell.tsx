import {
  useEntityFindings,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';

export interface FindingsCellProps {
  view: ReadyEntityView;
  environment: string;
}

/** How much is wrong with the values of the environment. */
export function FindingsCell({ view, environment }: FindingsCellProps) {
  // Without a repository there are no values to ask for.
  return view.configuration ? (
    <KnownFindings environment={environment} />
  ) : (
    <span>–</span>
  );
}

function KnownFindings({ environment }: { environment: string }) {
  const state = useEntityFindings();
  return (
    <span>
      {state.status === 'ready'
        ? state.data.findings.filter(
            finding => finding.environment === environment,
          ).length
        : '–'}
    </span>
  );
}
