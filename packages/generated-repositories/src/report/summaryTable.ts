import { PARTS, type CaseResult } from '../run/CaseResult';

/** One line per case with the seconds of each part, as a Markdown table. */
export function summaryTable(results: readonly CaseResult[]): string {
  const rows = results.map(({ generated, times, failure }) => [
    generated.name,
    ...PARTS.map(part => {
      const time = times[part];
      if (failure?.part === part) {
        return 'failed';
      }
      return time === undefined ? '' : seconds(time);
    }),
    seconds(Object.values(times).reduce((sum, time) => sum + time, 0)),
  ]);
  const table = [['Case', ...PARTS, 'sum'], ...rows];
  const widths = table[0].map((_, column) =>
    Math.max(...table.map(row => row[column].length)),
  );
  const lineOf = (cells: string[]) =>
    `| ${cells
      .map((cell, column) =>
        column === 0
          ? cell.padEnd(widths[column])
          : cell.padStart(widths[column]),
      )
      .join(' | ')} |`;
  const rule = `| ${widths
    .map((width, column) =>
      column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
    )
    .join(' | ')} |`;
  const [head, ...body] = table.map(lineOf);
  return [head, rule, ...body].join('\n');
}

export function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
