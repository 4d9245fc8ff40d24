import type { PrometheusSettings, TrafficQueries } from './PrometheusSettings';
import { escapeForString, labelMatcher } from './promql';

/** The service whose traffic is asked for. */
export interface TrafficSubject {
  environment: string;
  namespace: string;
  service: string;
  /** Name of its workload. Source: k8app, `deployment.yaml`. */
  appName: string;
}

/** What a query can hold; the first two are label matchers, the others text. */
export const PLACEHOLDERS = [
  'to',
  'from',
  'environment',
  'namespace',
  'service',
  'appName',
] as const;

/** Fills in the queries for a service. What is filled in cannot end a string. */
export function trafficQueries(
  settings: Pick<PrometheusSettings, 'labels' | 'queries'>,
  subject: TrafficSubject,
): TrafficQueries {
  const { labels, queries } = settings;
  const { namespace, appName } = subject;
  const values = new Map<string, string>([
    [
      'to',
      [
        labelMatcher(labels.destinationNamespace, namespace),
        labelMatcher(labels.destinationWorkload, appName),
      ].join(),
    ],
    [
      'from',
      [
        labelMatcher(labels.sourceNamespace, namespace),
        labelMatcher(labels.sourceWorkload, appName),
      ].join(),
    ],
    ['environment', escapeForString(subject.environment)],
    ['namespace', escapeForString(namespace)],
    ['service', escapeForString(subject.service)],
    ['appName', escapeForString(appName)],
  ]);
  const fill = (query: string) =>
    query.replace(
      /\{(\w+)\}/g,
      (braces, name: string) => values.get(name) ?? braces,
    );
  return { flows: fill(queries.flows), http: fill(queries.http) };
}
