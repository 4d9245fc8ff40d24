import { isDeepStrictEqual } from 'node:util';

/** One way to fill in a parameter. */
export interface Level {
  /** Unique among the levels of the parameter. */
  label: string;
  fill: () => unknown;
}

/** A level for each value, `first` before the others. */
export function valueLevels(values: unknown[], first?: unknown): Level[] {
  const isFirst = (value: unknown) => isDeepStrictEqual(value, first);
  return distinctLabels(
    [...values.filter(isFirst), ...values.filter(value => !isFirst(value))].map(
      value => ({
        label: typeof value === 'string' ? value : JSON.stringify(value),
        fill: () => structuredClone(value),
      }),
    ),
  );
}

export function distinctLabels(levels: Level[]): Level[] {
  return levels.map((level, index) =>
    levels.findIndex(({ label }) => label === level.label) === index
      ? level
      : { ...level, label: `${level.label} (${index + 1})` },
  );
}
