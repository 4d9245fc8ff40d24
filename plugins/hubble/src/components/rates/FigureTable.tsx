import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { averageOf, highestOf, latestOf, useRateFormat } from '../../rates';
import { hubbleTranslationRef } from '../../translation';
import type { TitledSeries } from './RateFigure';
import { SERIES_STYLES } from './seriesStyle';
import styles from './RateTables.module.css';

export interface FigureTableProps {
  label: string;
  series: TitledSeries[];
}

/** The legend of a chart, with the figures that people look for. */
export function FigureTable({ label, series }: FigureTableProps) {
  const { t } = useTranslationRef(hubbleTranslationRef);
  const format = useRateFormat();
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('rates.perSecond')}</th>
          <th scope="col">{t('rates.latest')}</th>
          <th scope="col">{t('rates.average')}</th>
          <th scope="col">{t('rates.highest')}</th>
        </tr>
      </thead>
      <tbody>
        {series.map(({ name, title, values }) => (
          <tr key={name}>
            <th scope="row">
              <svg width="24" height="8" aria-hidden="true">
                <line
                  x1="0"
                  x2="24"
                  y1="4"
                  y2="4"
                  stroke={SERIES_STYLES[name].color}
                  strokeDasharray={SERIES_STYLES[name].dashes}
                  strokeWidth="2"
                />
              </svg>{' '}
              {title}
            </th>
            <td>{format.rate(latestOf(values))}</td>
            <td>{format.rate(averageOf(values))}</td>
            <td>{format.rate(highestOf(values))}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
