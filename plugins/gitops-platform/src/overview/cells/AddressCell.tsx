import type { PlatformEnvironment } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import styles from './cells.module.css';

export interface AddressCellProps {
  view: ReadyEntityView;
  environment: PlatformEnvironment;
}

/** The hosts of the service's route: the environment's own first, then mirrors and others. */
export function AddressCell({ view, environment }: AddressCellProps) {
  const hosts =
    view.configuration?.environments.find(
      candidate => candidate.environment === environment.name,
    )?.hostnames ?? [];

  if (hosts.length === 0) {
    return <span>–</span>;
  }
  return (
    <div className={styles.stack}>
      {hosts.map(host =>
        host.includes('*') ? (
          <code key={host}>{host}</code>
        ) : (
          <ExternalLink key={host} href={`https://${host}`}>
            {host}
          </ExternalLink>
        ),
      )}
    </div>
  );
}
