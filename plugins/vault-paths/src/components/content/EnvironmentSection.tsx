import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { RiErrorWarningLine } from '@remixicon/react';
import {
  Notice,
  SourceReadingNotice,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { LiveSecrets } from '../../live';
import type { EnvironmentPaths } from '../../paths';
import { vaultPathsTranslationRef } from '../../translation';
import { PathTable } from './PathTable';
import { PolicyFacts } from './PolicyFacts';

export interface EnvironmentSectionProps {
  paths: EnvironmentPaths;
  live: LiveSecrets;
  chartVersion: string | undefined;
  /** File that holds the environment's own paths, e.g. `.cicd/dev.yaml`. */
  valuesFile: string;
}

/** What a service reads from Vault in one environment, and by which policy. */
export function EnvironmentSection(props: EnvironmentSectionProps) {
  const { paths, live, valuesFile } = props;
  const { t } = useTranslationRef(vaultPathsTranslationRef);
  const known = live.environment(paths.environment);
  const chartVersion = props.chartVersion ?? t('finding.unknownVersion');

  return (
    <Card>
      <CardHeader>
        <Flex align="center" gap="2" style={{ flexWrap: 'wrap' }}>
          <Text as="h3" variant="title-x-small" weight="bold">
            {paths.environment}
          </Text>
          {paths.declared !== undefined && (
            <Badge size="small">
              {t('card.variables', { number: String(paths.variableCount) })}
            </Badge>
          )}
          {paths.warningCount > 0 && (
            <Badge size="small" icon={<RiErrorWarningLine />}>
              {t('card.warnings', { number: String(paths.warningCount) })}
            </Badge>
          )}
        </Flex>
      </CardHeader>
      <CardBody>
        <Flex direction="column" gap="4">
          {paths.declared === false && (
            <Text as="p" color="secondary">
              {t('environment.notDeclared', {
                file: valuesFile,
                environment: paths.environment,
              })}
            </Text>
          )}
          {known && !live.isUnconfigured && (
            <SourceReadingNotice
              source="Vault"
              reading={known.reading}
              onRetry={live.state.retry}
            />
          )}
          {known && known.syncReading.status !== 'notConfigured' && (
            <SourceReadingNotice
              source="Kubernetes"
              reading={known.syncReading}
              onRetry={live.state.retry}
            />
          )}
          {paths.clobberedSecret && (
            <Notice
              status="warning"
              title={t('finding.clobbered.title')}
              message={t('finding.clobbered.message', {
                version: chartVersion,
                secret: paths.clobberedSecret,
              })}
              hint={t('finding.clobbered.hint', {
                environment: paths.environment,
              })}
            />
          )}
          <PathTable
            paths={paths}
            live={live}
            chartVersion={chartVersion}
            valuesFile={valuesFile}
          />
          <PolicyFacts paths={paths} />
        </Flex>
      </CardBody>
    </Card>
  );
}
