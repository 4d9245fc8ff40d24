import type {
  FlowVerdict,
  HttpStatusClass,
  TrafficRates,
  TrafficSeries,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { RangeSeries, TimeRange } from './PrometheusClient';

const VERDICTS: readonly FlowVerdict[] = ['forwarded', 'dropped'];
const STATUS_CLASSES: readonly HttpStatusClass[] = [
  '1xx',
  '2xx',
  '3xx',
  '4xx',
  '5xx',
];

/** Puts what Prometheus answered onto one grid of moments. */
export function trafficRates(
  answer: { flows: RangeSeries[]; http: RangeSeries[] },
  range: TimeRange,
): TrafficRates {
  return {
    from: new Date(range.start * 1000).toISOString(),
    stepSeconds: range.step,
    flows: combine(answer.flows, range, VERDICTS, ({ verdict }) =>
      verdict?.toLowerCase(),
    ),
    http: combine(answer.http, range, STATUS_CLASSES, ({ status = '' }) =>
      /^[1-5]\d\d$/.test(status) ? `${status[0]}xx` : undefined,
    ),
  };
}

/** Sums series of one name; names that have none are left out. */
function combine<Name extends string>(
  series: RangeSeries[],
  { start, end, step }: TimeRange,
  names: readonly Name[],
  nameOf: (labels: Record<string, string>) => string | undefined,
): TrafficSeries<Name>[] {
  const moments = Array.from(
    { length: Math.floor((end - start) / step) + 1 },
    (_, index) => start + index * step,
  );
  return names.flatMap(name => {
    const own = series.filter(({ labels }) => nameOf(labels) === name);
    return own.length === 0
      ? []
      : [{ name, values: moments.map(moment => sumAt(own, moment)) }];
  });
}

function sumAt(series: RangeSeries[], moment: number): number | null {
  const values = series.flatMap(({ points }) => points.get(moment) ?? []);
  return values.length === 0
    ? null
    : rounded(values.reduce((sum, value) => sum + value, 0));
}

/** Six digits are more than a chart shows. */
function rounded(value: number): number {
  return Number(value.toPrecision(6));
}
