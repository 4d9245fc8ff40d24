const MINUTE = 60_000;

/**
 * The moments of an hour that get a label: every quarter or half of an hour,
 * which are round in every time zone.
 *
 * @returns milliseconds since the epoch
 */
export function timeTicks(moments: readonly Date[], isWide: boolean): number[] {
  const interval = (isWide ? 15 : 30) * MINUTE;
  const [first, last] = [moments[0], moments[moments.length - 1]].map(moment =>
    moment.getTime(),
  );
  const ticks: number[] = [];
  for (
    let tick = Math.ceil(first / interval) * interval;
    tick <= last;
    tick += interval
  ) {
    ticks.push(tick);
  }
  return ticks;
}
