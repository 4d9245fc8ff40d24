import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge } from '@backstage/ui';
import type { SecretPathState } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ExternalLink,
  LiveStateLine,
  Notice,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { RiErrorWarningLine } from '@remixicon/react';
import { SecretStatus, useLiveSecrets } from '../../live';
import { environmentPathsOf, type VaultPath } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import { HiddenSecretsNotice } from '../HiddenSecretsNotice';
import styles from './VaultPathsSummary.module.css';

/**
 * One line per environment: its path, how many variables, how many warnings,
 * and what Vault holds there.
 */
export function VaultPathsSummary({ view }: { view: ReadyEntityView }) {
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const live = useLiveSecrets();
  const environments = environmentPathsOf(view);

  if (environments.length === 0) {
    return (
      <Notice
        status="info"
        title={t('notice.noEnvironments.title')}
        hint={t('notice.noEnvironments.hint', {
          file: `${view.model.repository.path}/base.yaml`,
        })}
      />
    );
  }
  return (
    <>
      <ul className={styles.list}>
        {environments.map(({ environment, paths, ...counts }) => (
          <li key={environment} className={styles.environment}>
            <span className={styles.name}>{environment}</span>
            <PathLink path={paths[0]} />
            <span className={styles.counts}>
              <OwnPathStatus state={live.path(environment, paths[0].path)} />
              {counts.declared !== undefined && (
                <Badge size="small">
                  {t('card.variables', {
                    number: String(counts.variableCount),
                  })}
                </Badge>
              )}
              {counts.warningCount > 0 && (
                <Badge size="small" icon={<RiErrorWarningLine />}>
                  {t('card.warnings', { number: String(counts.warningCount) })}
                </Badge>
              )}
            </span>
          </li>
        ))}
      </ul>
      {view.secretsHidden && <HiddenSecretsNotice />}
      <LiveStateLine
        source="Vault"
        state={live.state}
        readingsOf={({ environments: asked }) =>
          asked.map(({ reading }) => reading)
        }
      />
    </>
  );
}

function OwnPathStatus({ state }: { state: SecretPathState | undefined }) {
  return state ? <SecretStatus state={state} /> : null;
}

function PathLink({ path }: { path: VaultPath }) {
  const name = <code className={styles.path}>{path.path}</code>;
  return (
    <span>
      {path.url ? <ExternalLink href={path.url}>{name}</ExternalLink> : name}
    </span>
  );
}
