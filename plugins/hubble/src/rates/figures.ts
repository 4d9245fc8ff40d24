import type { TrafficSeries } from '@gitops-platform/backstage-plugin-gitops-platform-common';

type Values = TrafficSeries['values'];

const known = (values: Values) =>
  values.filter((value): value is number => value !== null);

/** The last value that is known, per second. */
export function latestOf(values: Values): number | undefined {
  return known(values).at(-1);
}

/** Per second, over the moments that are known. */
export function averageOf(values: Values): number | undefined {
  const numbers = known(values);
  return numbers.length === 0
    ? undefined
    : numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
}

/** Per second. */
export function highestOf(values: Values): number | undefined {
  const numbers = known(values);
  return numbers.length === 0 ? undefined : Math.max(...numbers);
}
