import type { TrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveReader, LiveValue } from '../reading/LiveReader';
import { clientPerServer } from '../settings/clientPerServer';
import type { SourceInstances } from '../settings/SourceInstances';
import { PrometheusClient, type TimeRange } from './PrometheusClient';
import type { PrometheusSettings } from './PrometheusSettings';
import { trafficQueries, type TrafficSubject } from './trafficQueries';
import { trafficRates } from './trafficRates';

const STEP_SECONDS = 60;
/** The last hour. */
const POINTS = 60;

/** The Prometheuses of all platforms, read through the cache. */
export class PrometheusSource {
  readonly #reader: LiveReader;
  readonly #instances: SourceInstances<PrometheusSettings>;
  readonly #clientOf: (settings: PrometheusSettings) => PrometheusClient;
  readonly #now: () => number;

  constructor(options: {
    reader: LiveReader;
    instances: SourceInstances<PrometheusSettings>;
    /** Milliseconds per request. */
    timeout?: number;
    /** Milliseconds since the epoch. */
    now?: () => number;
  }) {
    this.#reader = options.reader;
    this.#instances = options.instances;
    this.#clientOf = clientPerServer(
      (settings: PrometheusSettings) =>
        new PrometheusClient(settings, { timeout: options.timeout }),
    );
    this.#now = options.now ?? Date.now;
  }

  /** The traffic of a service in an environment over the last hour. */
  async traffic(
    platform: string,
    subject: TrafficSubject,
  ): Promise<LiveValue<TrafficRates>> {
    const place = { platform, environment: subject.environment };
    const settings = this.#instances.of(place);
    if (!settings) {
      return { reading: this.#instances.missing(place, 'Prometheus') };
    }
    const client = this.#clientOf(settings);
    const queries = trafficQueries(settings, subject);
    return this.#reader.read<TrafficRates>(
      JSON.stringify(['prometheus', settings.key, queries.flows, queries.http]),
      client.title,
      async () => {
        const range = this.#lastHour();
        const [flows, http] = await Promise.all([
          client.range(queries.flows, range),
          client.range(queries.http, range),
        ]);
        return trafficRates({ flows, http }, range);
      },
    );
  }

  /** Aligned, so that the same minute gives the same points. */
  #lastHour(): TimeRange {
    const end = Math.floor(this.#now() / 1000 / STEP_SECONDS) * STEP_SECONDS;
    return {
      start: end - (POINTS - 1) * STEP_SECONDS,
      end,
      step: STEP_SECONDS,
    };
  }
}
