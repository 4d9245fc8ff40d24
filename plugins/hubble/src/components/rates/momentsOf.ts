import type { TrafficRates } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** The moments of `count` points. */
export function momentsOf(
  { from, stepSeconds }: Pick<TrafficRates, 'from' | 'stepSeconds'>,
  count: number,
): Date[] {
  const start = Date.parse(from);
  return Array.from(
    { length: count },
    (_, index) => new Date(start + index * stepSeconds * 1000),
  );
}
