import type { Row } from './measureEdit';
import { METHODS, type MethodName } from './methods';

/** The verified splice takes at most this part of the Document API's time at 10,000 services. */
const GOAL_RATIO = 0.5;

/** From 10,000 to 100,000 services, it takes at most this many times as long. */
const GOAL_GROWTH = 12;

const MEBIBYTE = 1024 * 1024;

/** The measurements as a table in Markdown, and whether the goals are met. */
export function printMeasurements(rows: readonly Row[]): string {
  const of = (services: number, method: MethodName) =>
    rows.find(row => row.services === services && row.method === method)
      ?.milliseconds ?? NaN;
  const table = [
    '| services | method | median | beside the Document API | from the size above | peak memory |',
    '| ---: | --- | ---: | ---: | ---: | ---: |',
    ...rows.map(({ services, method, milliseconds, bytesPeak }) =>
      [
        '',
        services.toLocaleString('en'),
        METHODS[method].title,
        `${milliseconds.toFixed(milliseconds < 10 ? 1 : 0)} ms`,
        `${(milliseconds / of(services, 'document')).toFixed(2)} ×`,
        services === 100
          ? ''
          : `${(milliseconds / of(services / 10, method)).toFixed(1)} ×`,
        `${Math.round(bytesPeak / MEBIBYTE)} MiB`,
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ];
  const ratio = of(10_000, 'splice') / of(10_000, 'document');
  const growth = of(100_000, 'splice') / of(10_000, 'splice');
  return [
    ...table,
    '',
    goal(
      `At 10,000 services, the verified splice takes ${ratio.toFixed(
        2,
      )} × the time of the Document API (goal: at most ${GOAL_RATIO})`,
      ratio <= GOAL_RATIO,
    ),
    goal(
      `From 10,000 to 100,000 services, its time grows ${growth.toFixed(
        1,
      )} × (goal: at most ${GOAL_GROWTH})`,
      growth <= GOAL_GROWTH,
    ),
    '',
  ].join('\n');
}

function goal(text: string, isMet: boolean): string {
  return `${isMet ? '✔ met' : '✖ missed'}: ${text}`;
}
