/** The largest unit first, in seconds. */
const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/**
 * How long before `now` a moment is, in the largest unit that it fills, e.g.
 * `3 days ago`. What is no moment stays as it is.
 *
 * @param at - ISO 8601
 * @param language - that of the browser where absent
 */
export function ageOf(
  at: string,
  now: Date,
  language: string | undefined,
): string {
  const seconds = (now.getTime() - Date.parse(at)) / 1000;
  if (Number.isNaN(seconds)) {
    return at;
  }
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const [unit, length] =
    UNITS.find(([, size]) => seconds >= size) ?? (['minute', 60] as const);
  return format.format(-Math.max(0, Math.floor(seconds / length)), unit);
}
