import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Flex, Text } from '@backstage/ui';
import type {
  SecretPathState,
  SecretSync,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  CopyableCommand,
  ExternalLink,
  useDateFormat,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { SecretStatus, SyncStatus } from '../../live';
import type { EnvironmentPaths, VaultPath } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import { FindingNotice } from './FindingNotice';
import styles from './PathHeading.module.css';

export interface PathHeadingProps {
  path: VaultPath;
  /** What Vault holds there; `undefined` where that is not known. */
  state: SecretPathState | undefined;
  /** Whether it is in the cluster; `undefined` where that is not known. */
  sync: SecretSync | undefined;
  paths: EnvironmentPaths;
  chartVersion: string;
  valuesFile: string;
}

/** A path with its link, its command and what is wrong with it. */
export function PathHeading(props: PathHeadingProps) {
  const { path, state, sync, paths, chartVersion, valuesFile } = props;
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const format = useDateFormat();
  const name = <code className={styles.path}>{path.path}</code>;

  return (
    <Flex direction="column" gap="2">
      <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
        <Text as="h4" variant="body-medium" weight="bold">
          {path.url ? (
            <ExternalLink href={path.url}>{name}</ExternalLink>
          ) : (
            name
          )}
        </Text>
        {path.isConfigPath && (
          <Badge size="small">{t('environment.ownPath')}</Badge>
        )}
        {state && <SecretStatus state={state} />}
        {state?.version !== undefined && state.changedAt && (
          <Text variant="body-small" color="secondary">
            {t('live.version', {
              version: String(state.version),
              date: format(state.changedAt),
            })}
          </Text>
        )}
        {sync && <SyncStatus sync={sync} />}
      </Flex>
      {sync?.message && (
        <Text as="p" variant="body-small" className={styles.message}>
          {sync.message}
        </Text>
      )}
      <CopyableCommand
        command={path.command}
        label={t('environment.command', { path: path.path })}
      />
      {state && state.otherKeys.length > 0 && (
        <Text as="p" variant="body-small" color="secondary">
          {t('live.otherKeys', { keys: state.otherKeys.join(', ') })}
        </Text>
      )}
      {path.finding && (
        <FindingNotice
          finding={path.finding}
          paths={paths}
          chartVersion={chartVersion}
          valuesFile={valuesFile}
        />
      )}
    </Flex>
  );
}
