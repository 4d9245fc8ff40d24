import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  mirrorAddresses,
  type PlatformEnvironment,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../../translation/gitopsPlatformTranslationRef';
import styles from './cells.module.css';

export interface AddressCellProps {
  view: ReadyEntityView;
  environment: PlatformEnvironment;
}

/** The hosts of the service's own route, then what the platform's mirrors lead to it. */
export function AddressCell({ view, environment }: AddressCellProps) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const addresses = addressesOf(view, environment);

  if (addresses.length === 0) {
    return <span>–</span>;
  }
  return (
    <div className={styles.stack}>
      {addresses.map(({ address, isMirror }) => (
        <span key={address}>
          {address.includes('*') ? (
            <code>{address}</code>
          ) : (
            <ExternalLink href={`https://${address}`}>{address}</ExternalLink>
          )}
          {isMirror && (
            <span className={styles.secondary}>
              {' '}
              {t('overview.matrix.mirror')}
            </span>
          )}
        </span>
      ))}
    </div>
  );
}

/** Hosts, with a path where not all of the host leads to the service; each once. */
function addressesOf(view: ReadyEntityView, environment: PlatformEnvironment) {
  const configured = view.configuration?.environments.find(
    candidate => candidate.environment === environment.name,
  );
  const domains = environment.mirrors.map(({ domain }) => domain);
  const own = configured?.hostnames ?? [];
  const mirrored = mirrorAddresses(
    view.model,
    environment.name,
    configured?.appName ?? view.service.name,
  ).map(({ domain, path }) => domain + path.replace(/\/+$/, ''));
  return [...new Set([...own, ...mirrored])].map(address => ({
    address,
    isMirror: mirrored.includes(address) || domains.includes(address),
  }));
}
