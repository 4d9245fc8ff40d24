import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import {
  trafficReadPermission,
  type EnvironmentTrafficRates,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  LoadingPlaceholder,
  SourceReadingNotice,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { LiveTrafficRates } from '../../rates';
import { hubbleTranslationRef } from '../../translation';
import { RateCharts } from './RateCharts';

export interface RatesCardProps {
  live: LiveTrafficRates;
  environment: string;
}

/** How much traffic the service had in the last hour, or why that is not known. */
export function RatesCard({ live, environment }: RatesCardProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('rates.title')}
        </Text>
        <Text as="p" color="secondary">
          {t('rates.description')}
        </Text>
      </CardHeader>
      <CardBody>
        <RatesContent live={live} environment={environment} />
      </CardBody>
    </Card>
  );
}

function RatesContent({ live, environment }: RatesCardProps) {
  const { state } = live;
  if (state.status === 'loading') {
    return <LoadingPlaceholder lines={6} />;
  }
  const own = live.environment(environment);
  return (
    <>
      <LiveStateNotice state={state} permission={trafficReadPermission.name} />
      {own && <EnvironmentRates own={own} onRetry={state.retry} />}
    </>
  );
}

interface EnvironmentRatesProps {
  own: EnvironmentTrafficRates;
  onRetry(): void;
}

function EnvironmentRates({ own, onRetry }: EnvironmentRatesProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const { environment, reading, rates } = own;

  // Not a fault: a line is enough, as for Grafana without dashboards.
  if (reading.status === 'notConfigured') {
    return (
      <Text as="p" color="secondary" style={{ overflowWrap: 'anywhere' }}>
        {t('rates.notConfigured')} {reading.hint}
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="4">
      <SourceReadingNotice
        source="Prometheus"
        reading={reading}
        onRetry={onRetry}
      />
      {rates && <RateCharts environment={environment} rates={rates} />}
    </Flex>
  );
}
