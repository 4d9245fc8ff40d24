import type { SourceReading } from './SourceReading';

/**
 * How much traffic a catalog entity's service has, as Hubble counts it.
 * @public
 */
export interface EntityTraffic {
  /** E.g. `component:default/user-service`. */
  entityRef: string;
  /** The enabled environments, in the order of the platform. */
  environments: EnvironmentTrafficRates[];
}

/** @public */
export interface EnvironmentTrafficRates {
  environment: string;
  /** Whether the Prometheus of this environment could be asked. */
  reading: SourceReading;
  /** Absent where Prometheus could not be asked. */
  rates?: TrafficRates;
}

/**
 * Rates over the last hour, one point per step.
 * @public
 */
export interface TrafficRates {
  /** Moment of the first point, ISO 8601. */
  from: string;
  stepSeconds: number;
  /** To and from the service; empty where Prometheus has no such series. */
  flows: TrafficSeries<FlowVerdict>[];
  /** Answers of the service; empty where Hubble does not see its HTTP. */
  http: TrafficSeries<HttpStatusClass>[];
}

/** @public */
export interface TrafficSeries<Name extends string = string> {
  name: Name;
  /** Per second, one per step; `null` where Prometheus has no point. */
  values: (number | null)[];
}

/** @public */
export type FlowVerdict = 'forwarded' | 'dropped';

/** @public */
export type HttpStatusClass = '1xx' | '2xx' | '3xx' | '4xx' | '5xx';
