import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import type { TrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { hubbleTranslationRef } from '../../translation';
import { RateFigure } from './RateFigure';
import styles from './RateCharts.module.css';

export interface RateChartsProps {
  environment: string;
  rates: TrafficRates;
}

/** One figure for flows and one for HTTP; a line in words where there is nothing to draw. */
export function RateCharts({ environment, rates }: RateChartsProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const { flows, http } = rates;

  if (flows.length === 0 && http.length === 0) {
    return (
      <Text as="p" color="secondary">
        {t('rates.none')}
      </Text>
    );
  }
  return (
    <div className={styles.figures}>
      <RateFigure
        title={t('rates.flows.title')}
        label={t('rates.flows.label', { environment })}
        none={t('rates.flows.none')}
        rates={rates}
        series={flows.map(({ name, values }) => ({
          name,
          title: t(`rates.flows.${name}`),
          values,
        }))}
      />
      <RateFigure
        title={t('rates.http.title')}
        label={t('rates.http.label', { environment })}
        none={t('rates.http.none')}
        rates={rates}
        series={http.map(({ name, values }) => ({ name, title: name, values }))}
      />
    </div>
  );
}
