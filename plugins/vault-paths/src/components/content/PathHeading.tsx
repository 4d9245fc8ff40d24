import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Flex, Text } from '@backstage/ui';
import {
  CopyableCommand,
  ExternalLink,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { EnvironmentPaths, VaultPath } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import { FindingNotice } from './FindingNotice';
import styles from './PathHeading.module.css';

export interface PathHeadingProps {
  path: VaultPath;
  paths: EnvironmentPaths;
  chartVersion: string;
  valuesFile: string;
}

/** A path with its link, its command and what is wrong with it. */
export function PathHeading(props: PathHeadingProps) {
  const { path, paths, chartVersion, valuesFile } = props;
  const { t } = useTranslationRef(vaultPathsTranslationRef);
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
      </Flex>
      <CopyableCommand
        command={path.command}
        label={t('environment.command', { path: path.path })}
      />
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
