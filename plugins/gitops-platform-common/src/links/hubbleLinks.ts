import type { EnvironmentLinks } from '../model';
import { queryString } from './percentEncoding';

/**
 * One filter of Hubble UI.
 *
 * Source: Hubble UI, `flows-filter`:
 * `[!]{from|to|either}:{kind}={value}`.
 *
 * @public
 */
export interface HubbleFilter {
  /** `either` where absent. */
  direction?: 'from' | 'to' | 'either';
  kind: 'label' | 'ip' | 'dns' | 'identity' | 'workload' | 'tcp-flag' | 'pod';
  /** A label as `key=value`, a workload as `kind:name`. */
  value: string;
  /** Hides what matches. */
  negated?: boolean;
}

/** @public */
export type HubbleVerdict =
  | 'forwarded'
  | 'dropped'
  | 'error'
  | 'audit'
  | 'redirected';

/** @public */
export interface HubbleQuery {
  namespace: string;
  /** Flows that match at least one of them (the UI joins them with "or"). */
  filters?: HubbleFilter[];
  verdict?: HubbleVerdict;
  /** A code such as `404`, or the beginning of one such as `5+`. */
  httpStatus?: string;
}

/** Source: Cilium `flow.Verdict`. */
const VERDICT_NUMBERS: Record<HubbleVerdict, number> = {
  forwarded: 1,
  dropped: 2,
  error: 3,
  audit: 4,
  redirected: 5,
};

/**
 * Page of Hubble UI with the flows of a namespace, `undefined` where the
 * platform has no Hubble UI.
 *
 * A value cannot hold a comma in the UI's grammar (nor in Kubernetes names and
 * labels), so one is percent-encoded within the value: the filter then matches
 * nothing instead of becoming two.
 *
 * Source: Hubble UI: query parameters `namespace`, `flows-filter`,
 * `http-status`, and `verdicts` (from UI 0.13) or `verdict` (before).
 *
 * @public
 */
export function hubbleUrl(
  links: Pick<EnvironmentLinks, 'hubble'>,
  query: HubbleQuery,
): string | undefined {
  if (!links.hubble) {
    return undefined;
  }
  const { baseUrl, verdictStyle } = links.hubble;
  const filters = (query.filters ?? []).map(formatFilter).join(',');
  return `${baseUrl}/${queryString([
    ['namespace', query.namespace],
    ['flows-filter', filters || undefined],
    [verdictStyle, query.verdict && VERDICT_NUMBERS[query.verdict].toString()],
    ['http-status', query.httpStatus],
  ])}`;
}

function formatFilter({
  direction = 'either',
  kind,
  value,
  negated,
}: HubbleFilter): string {
  const sign = negated ? '!' : '';
  return `${sign}${direction}:${kind}=${value.replace(/,/g, '%2C')}`;
}
