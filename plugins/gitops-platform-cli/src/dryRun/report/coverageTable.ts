import type { CoverageItem, TemplateCoverage } from '../coverage';

const kinds: [CoverageItem['kind'], string][] = [
  ['step', 'steps'],
  ['if', 'if'],
  ['each', 'each'],
  ['parameter', 'parameters'],
];

/**
 * Lines of a table: for each kind how much is covered, and what is missing with
 * its line in the template file.
 */
export function coverageTable({
  covered,
  total,
  items,
}: TemplateCoverage): string[] {
  if (total === 0) {
    return [];
  }
  const rows = kinds
    .map(([kind, title]) => {
      const ofKind = items.filter(item => item.kind === kind);
      return {
        title,
        total: ofKind.length,
        missing: ofKind.filter(({ cases }) => cases === 0),
      };
    })
    .filter(row => row.total > 0)
    .map(row => [
      row.title.padEnd(12),
      `${row.total - row.missing.length} of ${row.total}`.padEnd(10),
      groupBySubject(row.missing),
    ]);
  const percent = Math.floor((covered * 100) / total);
  return [
    `coverage      ${`${covered} of ${total}`.padEnd(10)}${percent} %`,
    ...rows.map(([title, count, missing]) =>
      `  ${title}${count}${missing ? `missing: ${missing}` : ''}`.trimEnd(),
    ),
  ];
}

/** As in `cache true, false (line 12); language "go" (line 3)`. */
function groupBySubject(items: CoverageItem[]): string {
  const bySubject = new Map<string, CoverageItem[]>();
  for (const item of items) {
    bySubject.set(item.subject, [...(bySubject.get(item.subject) ?? []), item]);
  }
  return [...bySubject]
    .map(([subject, [first, ...others]]) => {
      const variants = [first, ...others]
        .map(({ variant }) => variant)
        .filter(variant => variant !== 'run');
      const place = first.line === undefined ? '' : ` (line ${first.line})`;
      return `${[subject, variants.join(', ')]
        .filter(Boolean)
        .join(' ')}${place}`;
    })
    .join('; ');
}
