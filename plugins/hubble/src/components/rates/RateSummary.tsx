import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EnvironmentTrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { averageOf, useRateFormat } from '../../rates';
import { hubbleTranslationRef } from '../../translation';
import styles from './RateSummary.module.css';

/**
 * A line for the card, of what is current. What is in the way of more is said
 * once, below the environments.
 */
export function RateSummary({
  rates: own,
}: {
  rates: EnvironmentTrafficRates | undefined;
}) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const format = useRateFormat();
  if (own?.reading.status !== 'ok' || !own.rates) {
    return null;
  }
  const { flows, http } = own.rates;
  const [forwarded, dropped, failed] = [
    flows.find(({ name }) => name === 'forwarded'),
    flows.find(({ name }) => name === 'dropped'),
    http.find(({ name }) => name === '5xx'),
  ].map(series => series && averageOf(series.values));
  if (forwarded === undefined && dropped === undefined) {
    return null;
  }
  return (
    <span className={styles.summary}>
      {t('rates.summary', {
        forwarded: format.rate(forwarded ?? 0),
        dropped: format.rate(dropped ?? 0),
      })}
      {failed !== undefined &&
        ` ${t('rates.summaryFailed', { failed: format.rate(failed) })}`}
    </span>
  );
}
