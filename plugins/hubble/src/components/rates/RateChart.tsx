import type { TrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  AutoScaleAxis,
  FixedScaleAxis,
  LineChart,
  type LabelDrawEvent,
  type LineChartData,
  type LineChartOptions,
  type LineDrawEvent,
} from 'chartist';
import { useEffect, useRef } from 'react';
import { useRateFormat } from '../../rates';
import type { TitledSeries } from './RateFigure';
import { momentsOf } from './momentsOf';
import styles from './RateChart.module.css';
import { SERIES_STYLES } from './seriesStyle';
import { timeTicks } from './timeTicks';

/** Size of the letters, as the styles have it. */
const LABEL_SIZE = 12;
/** Below this width in pixels there are fewer labels of moments. */
const WIDE = 400;

export interface RateChartProps {
  label: string;
  rates: Pick<TrafficRates, 'from' | 'stepSeconds'>;
  series: TitledSeries[];
}

/** Lines over time. What they say is also in the tables beside it. */
export function RateChart({ label, rates, series }: RateChartProps) {
  const containerRef = useRef<HTMLDivElement>(null);
  const format = useRateFormat();

  useEffect(() => {
    const container = containerRef.current;
    if (!container) {
      return undefined;
    }
    const moments = momentsOf(rates, series[0].values.length);
    const optionsNow = () =>
      chartOptions(format, timeTicks(moments, container.clientWidth >= WIDE));
    const chart = new LineChart(
      container,
      chartData(series, moments),
      optionsNow(),
    ).on('draw', drawing => {
      if (drawing.type === 'line') {
        paint(drawing, series);
      } else if (drawing.type === 'label') {
        centre(drawing);
      }
    });
    const observer = new ResizeObserver(() => {
      chart.update(undefined, optionsNow());
    });
    observer.observe(container);
    return () => {
      observer.disconnect();
      chart.detach();
    };
  }, [format, rates, series]);

  return (
    <div
      ref={containerRef}
      className={styles.chart}
      role="img"
      aria-label={label}
    />
  );
}

function chartData(series: TitledSeries[], moments: Date[]): LineChartData {
  return {
    series: series.map(({ name, values }) => ({
      name,
      data: values.map((value, index) => ({
        x: moments[index].getTime(),
        y: value,
      })),
    })),
  };
}

function chartOptions(
  format: ReturnType<typeof useRateFormat>,
  ticks: number[],
): LineChartOptions {
  return {
    axisX: {
      type: FixedScaleAxis,
      ticks,
      showGrid: false,
      // Below the label of the rate 0, which is half below the line.
      labelOffset: { x: 0, y: LABEL_SIZE / 2 },
      labelInterpolationFnc: moment => format.time(new Date(Number(moment))),
    },
    axisY: {
      type: AutoScaleAxis,
      low: 0,
      scaleMinSpace: 40,
      labelInterpolationFnc: rate => format.rate(Number(rate)),
    },
    // The labels of the last moment and of the highest rate have room beyond the lines.
    chartPadding: { top: 8, right: 24, bottom: 0, left: 0 },
    showPoint: false,
    lineSmooth: false,
    classNames: {
      line: styles.line,
      label: styles.label,
      grid: styles.grid,
      horizontal: styles.horizontal,
      vertical: styles.vertical,
    },
  };
}

/** Labels are beside their tick by default, as those of a bar chart are. */
function centre({ element, axis, x, y, width }: LabelDrawEvent) {
  if (axis.units.pos === 'x') {
    element.attr({ x: x - width / 2 });
  } else {
    element.attr({ y: y + LABEL_SIZE / 2 });
  }
}

/** Gives a line the colour and the pattern of its series. */
function paint(
  { element, seriesIndex }: LineDrawEvent,
  series: TitledSeries[],
) {
  const { color, dashes } = SERIES_STYLES[series[seriesIndex].name];
  element.attr({
    stroke: color,
    ...(dashes && { 'stroke-dasharray': dashes }),
  });
}
