import { parseArgs } from 'node:util';
import { fuzzEdit, type FuzzReport } from './fuzzEdit';

try {
  const { values } = parseArgs({
    options: { seconds: { type: 'string' }, seed: { type: 'string' } },
  });
  const seed = integer('seed', values.seed) ?? Date.now() % 1_000_000_000;
  // A seed alone makes its own case again, and no other.
  const seconds =
    integer('seconds', values.seconds) ?? (values.seed === undefined ? 60 : 0);

  const report = fuzzEdit(seed, seconds * 1000);
  process.stdout.write(describe(seed, report));
  process.exitCode = report.failures.length > 0 ? 1 : 0;
} catch (error) {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 2;
}

function integer(flag: string, text: string | undefined): number | undefined {
  if (text !== undefined && !/^\d+$/.test(text)) {
    throw new Error(`--${flag} is a number without a fraction, not '${text}'`);
  }
  return text === undefined ? undefined : Number(text);
}

function describe(
  seed: number,
  { cases, outcomes, refusals, failures }: FuzzReport,
): string {
  const operations = [...outcomes.values()].reduce((sum, n) => sum + n, 0);
  const lines = [
    `Seed ${seed}: ${cases} files, ${operations} operations`,
    ...table(outcomes),
  ];
  if (refusals.size > 0) {
    lines.push('Refused, because', ...table(refusals));
  }
  for (const failure of failures) {
    lines.push(
      '',
      `✖ Broken promise: ${failure.promise}`,
      `  again: yarn fuzz edit --seed ${failure.seed}`,
      `  ${failure.operation}`,
      '  on this file:',
      ...failure.text.split('\n').map(line => `  | ${visible(line)}`),
      `  ${failure.detail.replaceAll('\n', '\n  ')}`,
    );
  }
  lines.push(
    failures.length === 0
      ? 'Every promise was kept.'
      : `${failures.length} promises were broken.`,
  );
  return `${lines.join('\n')}\n`;
}

function table(counts: Map<string, number>): string[] {
  return [...counts]
    .sort(([, left], [, right]) => right - left)
    .map(([name, count]) => `  ${String(count).padStart(8)}  ${name}`);
}

/** What one does not see in a terminal. */
function visible(line: string): string {
  return line
    .replaceAll('\r', '␍')
    .replaceAll('\t', '␉')
    .replaceAll('\ufeff', '[BOM]');
}
