import type { TrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { AxisBottom, AxisLeft } from '@visx/axis';
import { ParentSize } from '@visx/responsive';
import { scaleLinear, scaleTime } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { highestOf, useRateFormat } from '../../rates';
import type { TitledSeries } from './RateFigure';
import { momentsOf } from './momentsOf';
import { SERIES_STYLES } from './seriesStyle';

const MARGIN = { top: 8, right: 16, bottom: 24, left: 44 };
const INITIAL_SIZE = { width: 480, height: 180 };

/** Plain text: that of visx measures itself in an element that it leaves on the page. */
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
      <AxisLeft
        scale={rateScale}
        left={MARGIN.left}
        numTicks={3}
        hideAxisLine
        hideTicks
        tickFormat={value => format.rate(Number(value))}
        tickComponent={({ x, y, formattedValue }) => (
          <text {...tickLabel} x={x} y={y} dy="0.3em" textAnchor="end">
            {formattedValue}
          </text>
        )}
      />
      {rateScale.ticks(3).map(value => (
        <line
          key={value}
          x1={MARGIN.left}
          x2={width - MARGIN.right}
          y1={rateScale(value)}
          y2={rateScale(value)}
          stroke="var(--bui-border-1)"
        />
      ))}
      <AxisBottom
        scale={timeScale}
        top={height - MARGIN.bottom}
        numTicks={width < 400 ? 3 : 6}
        stroke="var(--bui-border-1)"
        hideTicks
        tickFormat={value => format.time(new Date(Number(value)))}
        tickComponent={({ x, y, formattedValue }) => (
          <text {...tickLabel} x={x} y={y} textAnchor="middle">
            {formattedValue}
          </text>
        )}
      />
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
