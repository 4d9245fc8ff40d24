import type { TrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { ParentSize } from '@visx/responsive';
import { scaleLinear, scaleTime } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { highestOf, useRateFormat } from '../../rates';
import type { TitledSeries } from './RateFigure';
import { momentsOf } from './momentsOf';
import { SERIES_STYLES } from './seriesStyle';

/** The labels of the last moment and of the highest rate have room. */
const MARGIN = { top: 8, right: 32, bottom: 24, left: 44 };
const INITIAL_SIZE = { width: 480, height: 180 };

/** Between a label and the lines, in pixels. */
const TICK_GAP = 6;

const tickLabel = {
  fill: 'var(--bui-fg-secondary)',
  fontFamily: 'inherit',
  fontSize: 12,
};

export interface RateChartProps {
  label: string;
  rates: Pick<TrafficRates, 'from' | 'stepSeconds'>;
  series: TitledSeries[];
}

/** Lines over time. What they say is also in the tables beside it. */
export function RateChart(props: RateChartProps) {
  return (
    <ParentSize initialSize={INITIAL_SIZE} debounceTime={50}>
      {({ width, height }) => (
        <Lines
          {...props}
          width={width || INITIAL_SIZE.width}
          height={height || INITIAL_SIZE.height}
        />
      )}
    </ParentSize>
  );
}

function Lines(props: RateChartProps & { width: number; height: number }) {
  const { label, rates, series, width, height } = props;
  const format = useRateFormat();
  const moments = momentsOf(rates, series[0].values.length);
  const timeScale = scaleTime({
    domain: [moments[0], moments[moments.length - 1]],
    range: [MARGIN.left, width - MARGIN.right],
  });
  const rateScale = scaleLinear({
    domain: [
      0,
      Math.max(...series.map(({ values }) => highestOf(values) ?? 0)) || 1,
    ],
    range: [height - MARGIN.bottom, MARGIN.top],
    nice: 3,
  });

  return (
    <svg
      width={width}
      height={height}
      role="img"
      aria-label={label}
      style={{ display: 'block' }}
    >
      {rateScale.ticks(3).map(rate => (
        <g key={rate} transform={`translate(0, ${rateScale(rate)})`}>
          <line
            x1={MARGIN.left}
            x2={width - MARGIN.right}
            stroke="var(--bui-border-1)"
          />
          <text
            {...tickLabel}
            x={MARGIN.left - TICK_GAP}
            dy="0.3em"
            textAnchor="end"
          >
            {format.rate(rate)}
          </text>
        </g>
      ))}
      {timeScale.ticks(width < 400 ? 3 : 6).map(moment => (
        <text
          {...tickLabel}
          key={moment.getTime()}
          x={timeScale(moment)}
          y={height - TICK_GAP}
          textAnchor="middle"
        >
          {format.time(moment)}
        </text>
      ))}
      {series.map(({ name, values }) => (
        <LinePath
          key={name}
          data={values}
          defined={value => value !== null}
          x={(_value, index) => timeScale(moments[index])}
          y={value => rateScale(value ?? 0)}
          stroke={SERIES_STYLES[name].color}
          strokeDasharray={SERIES_STYLES[name].dashes}
          strokeWidth={2}
        />
      ))}
    </svg>
  );
}
