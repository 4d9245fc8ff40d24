import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ScrollableRegion } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useState } from 'react';
import { useRateFormat } from '../../rates';
import { hubbleTranslationRef } from '../../translation';
import { momentsOf } from './momentsOf';
import type { TitledSeries } from './RateFigure';
import styles from './RateTables.module.css';

export interface MinuteTableProps {
  label: string;
  rates: Pick<TrafficRates, 'from' | 'stepSeconds'>;
  series: TitledSeries[];
}

/** Every number of a chart, the newest first, for those who ask for it. */
export function MinuteTable({ label, rates, series }: MinuteTableProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={styles.details}
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary>{t('rates.minutes')}</summary>
      {isOpen && <Minutes label={label} rates={rates} series={series} />}
    </details>
  );
}

function Minutes({ label, rates, series }: MinuteTableProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const format = useRateFormat();
  const title = t('rates.minutesOf', { label });
  const moments = momentsOf(rates, series[0].values.length);
  return (
    <ScrollableRegion label={title} className={styles.scroll}>
      <table className={styles.table} aria-label={title}>
        <thead>
          <tr>
            <th scope="col">{t('rates.time')}</th>
            {series.map(one => (
              <th key={one.name} scope="col">
                {one.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {moments
            .map((moment, index) => (
              <tr key={index}>
                <th scope="row">{format.time(moment)}</th>
                {series.map(one => (
                  <td key={one.name}>{format.rate(one.values[index])}</td>
                ))}
              </tr>
            ))
            .reverse()}
        </tbody>
      </table>
    </ScrollableRegion>
  );
}
