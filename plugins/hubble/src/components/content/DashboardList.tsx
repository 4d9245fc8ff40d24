import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ExternalLink } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { EnvironmentTraffic } from '../../traffic';
import { hubbleTranslationRef } from '../../translation';
import styles from './DashboardList.module.css';

export interface DashboardListProps {
  traffic: EnvironmentTraffic;
  model: PlatformModel;
}

/** The platform's dashboards with their variables, or how to configure some. */
export function DashboardList({ traffic, model }: DashboardListProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const { grafana } = traffic.links;

  if (traffic.dashboards.length === 0) {
    return (
      <Flex direction="column" gap="2">
        {grafana ? (
          <ExternalLink href={grafana.baseUrl}>
            {new URL(grafana.baseUrl).host}
          </ExternalLink>
        ) : (
          <Text as="p">{t('grafana.noGrafana')}</Text>
        )}
        <Text as="p" color="secondary" style={{ overflowWrap: 'anywhere' }}>
          {t('grafana.none', { platform: model.name })}
        </Text>
      </Flex>
    );
  }
  return (
    <ul className={styles.dashboards}>
      {traffic.dashboards.map(({ title, url, variables }) => (
        <li key={url}>
          <ExternalLink href={url}>{title}</ExternalLink>
          <span className={styles.variables}>
            {variables.length > 0
              ? variables.map(({ name, value }) => (
                  <code key={name}>
                    {name}={value}
                  </code>
                ))
              : t('grafana.noVariables')}
          </span>
        </li>
      ))}
    </ul>
  );
}
