import type { PrometheusContent } from './readPrometheusContent';

/** A series of rates. */
export interface HubbleSeries {
  labels: Record<string, string>;
  /** Events per second at a moment, in seconds since the epoch. */
  rateAt(moment: number): number;
}

/**
 * What Hubble would have counted of every workload.
 *
 * Source: Cilium, "Monitoring & Metrics", Hubble metrics `flow` and `httpV2`
 * with the option `labelsContext`.
 */
export function hubbleSeries({ workloads }: PrometheusContent): HubbleSeries[] {
  return Object.entries(workloads).flatMap(([key, { flows, http }]) => {
    const [namespace, workload] = key.split('/');
    const destination = {
      destination_namespace: namespace,
      destination_workload: workload,
    };
    const series = (
      name: string,
      labels: Record<string, string>,
      level: number,
    ): HubbleSeries => ({
      labels: { __name__: name, ...destination, ...labels },
      rateAt: moment =>
        level * swell(moment, `${key} ${JSON.stringify(labels)}`),
    });
    return [
      ...Object.entries(flows).map(([verdict, level]) =>
        series('hubble_flows_processed_total', { verdict }, level),
      ),
      ...Object.entries(http).map(([status, level]) =>
        series(
          'hubble_http_requests_total',
          { status, reporter: 'server' },
          level,
        ),
      ),
    ];
  });
}

/** Rises and falls around 1, in its own rhythm for each seed, the same for the same moment. */
function swell(moment: number, seed: string): number {
  const phase = Array.from(seed).reduce(
    (sum, character) => (sum * 31 + character.charCodeAt(0)) % 9973,
    7,
  );
  const minute = moment / 60 + phase;
  return 1 + 0.25 * Math.sin(minute / 7) + 0.1 * Math.sin(minute * 1.7);
}
