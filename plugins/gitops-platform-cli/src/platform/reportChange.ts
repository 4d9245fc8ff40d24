import type { PlannedChange } from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { createColors } from 'picocolors';

type Colors = ReturnType<typeof createColors>;

/** A change of a checkout that was computed, and written where that was asked for. */
export interface CheckoutChange {
  planned: PlannedChange;
  written: boolean;
}

/**
 * What a person reads: outcome, places, diff, and what is left to do.
 *
 * @param options.color - with the escape sequences of a terminal
 * @returns lines that end with a line feed
 */
export function changeText(
  { planned, written }: CheckoutChange,
  options: { color: boolean },
): string {
  const colors = createColors(options.color);
  const changed = planned.edits.filter(
    ({ outcome }) => outcome !== 'unchanged',
  );
  return [
    colors.bold(planned.title),
    ...(changed.length > 0 ? changed : planned.edits).map(edit => {
      const { file, outcome, position } = edit;
      const place = position ? `${file}:${position.line}` : file;
      return `${outcomeColor(colors, outcome)(outcome)}: ${place}`;
    }),
    ...changed.flatMap(({ diff }) => diffLines(colors, diff)),
    ...planned.followUps.map(followUp => `Still to do: ${followUp}`),
    ...(changed.length > 0 && planned.outcome !== 'conflict'
      ? [written ? 'Written.' : 'Nothing was written: add --write to apply it.']
      : []),
  ]
    .map(line => `${line}\n`)
    .join('');
}

/** What a program reads: one JSON document. */
export function changeJson({ planned, written }: CheckoutChange): string {
  const { outcome, title, summary, edits, differences, followUps } = planned;
  return `${JSON.stringify(
    {
      outcome,
      written,
      title,
      summary,
      files: edits.map(edit => ({
        file: edit.file,
        outcome: edit.outcome,
        ...(edit.position && {
          line: edit.position.line,
          column: edit.position.column,
        }),
        diff: edit.diff,
      })),
      // An absent value is an absent field.
      ...(differences && { differences }),
      followUps,
    },
    undefined,
    2,
  )}\n`;
}

/** A line per value that differs, `{file}:{line}:{column}: conflict: …`. */
export function conflictText({ edits }: PlannedChange): string {
  return edits
    .filter(({ outcome }) => outcome === 'conflict')
    .flatMap(({ file, position, differences = [] }) => {
      const place = position
        ? `${file}:${position.line}:${position.column}`
        : file;
      return differences.map(
        ({ path, existing, requested }) =>
          `${place}: conflict: ${path} is ${shown(existing)} and ${shown(
            requested,
          )} was asked for\n`,
      );
    })
    .join('');
}

function outcomeColor(colors: Colors, outcome: string) {
  switch (outcome) {
    case 'conflict':
      return colors.red;
    case 'unchanged':
      return colors.dim;
    default:
      return colors.green;
  }
}

function diffLines(colors: Colors, diff: string): string[] {
  return diff
    .split('\n')
    .slice(0, -1)
    .map(line => {
      if (/^(?:---|\+\+\+) /.test(line)) {
        return colors.bold(line);
      }
      switch (line[0]) {
        case '+':
          return colors.green(line);
        case '-':
          return colors.red(line);
        case '@':
          return colors.cyan(line);
        default:
          return line;
      }
    });
}

function shown(value: unknown): string {
  return value === undefined ? 'absent' : JSON.stringify(value);
}
