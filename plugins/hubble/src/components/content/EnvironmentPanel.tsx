import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveTrafficRates } from '../../rates';
import type { EnvironmentTraffic } from '../../traffic';
import { hubbleTranslationRef } from '../../translation';
import { RatesCard } from '../rates';
import { DashboardList } from './DashboardList';
import { FlowTable } from './FlowTable';

export interface EnvironmentPanelProps {
  traffic: EnvironmentTraffic;
  model: PlatformModel;
  live: LiveTrafficRates;
}

/** Rates, Hubble views and Grafana dashboards of one environment. */
export function EnvironmentPanel(props: EnvironmentPanelProps) {
  const { traffic, model, live } = props;
  const { t } = useTranslationRef(hubbleTranslationRef);
  return (
    <Flex direction="column" gap="4" pt="4">
      <RatesCard live={live} environment={traffic.environment} />
      <Card>
        <CardHeader>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('flows.title')}
          </Text>
          <Text as="p" color="secondary" style={{ overflowWrap: 'anywhere' }}>
            {t('content.namespace', {
              namespace: traffic.namespace,
              label: `app=${traffic.appName}`,
            })}
          </Text>
        </CardHeader>
        <CardBody>
          <FlowTable traffic={traffic} />
        </CardBody>
      </Card>
      <Card>
        <CardHeader>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('grafana.title')}
          </Text>
        </CardHeader>
        <CardBody>
          <DashboardList traffic={traffic} model={model} />
        </CardBody>
      </Card>
    </Flex>
  );
}
