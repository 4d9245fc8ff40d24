import { Text } from '@backstage/ui';
import type {
  FlowVerdict,
  HttpStatusClass,
  TrafficRates,
  TrafficSeries,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { lazy, Suspense } from 'react';
import { FigureTable } from './FigureTable';
import { MinuteTable } from './MinuteTable';
import styles from './RateFigure.module.css';

/** The charting library is loaded where there is something to draw. */
const RateChart = lazy(async () => ({
  default: (await import('./RateChart')).RateChart,
}));

/** A series with the name that people read. */
export interface TitledSeries
  extends TrafficSeries<FlowVerdict | HttpStatusClass> {
  title: string;
}

export interface RateFigureProps {
  title: string;
  /** What screen readers hear for the chart and its tables. */
  label: string;
  /** Said where there are no series. */
  none: string;
  rates: Pick<TrafficRates, 'from' | 'stepSeconds'>;
  series: TitledSeries[];
}

/** A chart, its legend with figures, and the same numbers minute by minute. */
export function RateFigure(props: RateFigureProps) {
  const { title, label, none, rates, series } = props;
  return (
    <section className={styles.figure} aria-label={label}>
      <Text as="h4" variant="body-medium" weight="bold">
        {title}
      </Text>
      {series.length === 0 ? (
        <Text as="p" color="secondary">
          {none}
        </Text>
      ) : (
        <>
          <div className={styles.chart}>
            <Suspense fallback={null}>
              <RateChart label={label} rates={rates} series={series} />
            </Suspense>
          </div>
          <FigureTable label={label} series={series} />
          <MinuteTable label={label} rates={rates} series={series} />
        </>
      )}
    </section>
  );
}
