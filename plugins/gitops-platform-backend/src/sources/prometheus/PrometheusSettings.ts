import type { ServerSettings } from '../settings/readServer';

/** How the portal reaches a Prometheus, and what it asks. */
export interface PrometheusSettings extends ServerSettings {
  /** Value of the header `Authorization`; absent for a Prometheus that is open. */
  authorization?: string;
  labels: TrafficLabels;
  queries: TrafficQueries;
}

/** Names of the labels that say who talks with whom. */
export interface TrafficLabels {
  sourceNamespace: string;
  sourceWorkload: string;
  destinationNamespace: string;
  destinationWorkload: string;
}

/** PromQL with placeholders, see `trafficQueries`. */
export interface TrafficQueries {
  /** Flows per second by the label `verdict`. */
  flows: string;
  /** HTTP answers per second by the label `status`. */
  http: string;
}

/**
 * As of Hubble's option `labelsContext`.
 *
 * Source: Cilium, "Monitoring & Metrics", Hubble context options.
 */
export const DEFAULT_LABELS: TrafficLabels = {
  sourceNamespace: 'source_namespace',
  sourceWorkload: 'source_workload',
  destinationNamespace: 'destination_namespace',
  destinationWorkload: 'destination_workload',
};

/**
 * - Flows to the service and from it. `or` counts a series that is both once.
 * - Answers are counted by Hubble on the client's side, on the server's, or on
 *   both (label `reporter`): the larger count is taken, not the sum.
 *
 * Source: Cilium, "Monitoring & Metrics", Hubble metrics `flow` and `httpV2`.
 */
export const DEFAULT_QUERIES: TrafficQueries = {
  flows:
    'sum by (verdict) (rate(hubble_flows_processed_total{verdict=~"FORWARDED|DROPPED",{to}}[5m]) or rate(hubble_flows_processed_total{verdict=~"FORWARDED|DROPPED",{from}}[5m]))',
  http: 'max by (status) (sum by (status, reporter) (rate(hubble_http_requests_total{{to}}[5m])))',
};
