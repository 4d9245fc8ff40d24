import { loadavg } from 'node:os';
import type { CommandMeasurement } from './measureCommand';
import type { EndpointMeasurement } from './measureEndpoint';
import type { CommandRun } from './runCommand';

/** For 100 cases on 2 cores, in milliseconds. */
const GOAL_HUNDRED = 10_000;

/** Peak memory of the process tree, in bytes. */
const GOAL_MEMORY = 360 * 1024 * 1024;

/** From the start of the process to the first result, in milliseconds. */
const GOAL_FIRST = 2000;

/** The measurements as tables in Markdown, and whether the goals are met. */
export function printMeasurements(
  command: CommandMeasurement,
  endpoint: EndpointMeasurement | undefined,
): string {
  const { all, hundred, written, single, perCase } = command;
  const peak = Math.max(all.peak, hundred.peak, written.peak, single.peak);
  return [
    `Load of the machine: ${loadavg()[0].toFixed(1)}`,
    '',
    '| gitops-platform dry-run | cases | start to end | processor time | peak memory |',
    '| --- | ---: | ---: | ---: | ---: |',
    row('everything, each case twice', all.cases, all),
    row('100 written cases, each twice', 100, hundred),
    row('written cases, once', written.cases, written),
    row('a single case, twice', 1, single),
    '',
    `Median per case, with both runs and all checks: ${perCase.toFixed(0)} ms`,
    '',
    ...(endpoint ? compare(command, endpoint) : []),
    goal(
      `100 cases take ${seconds(
        hundred.milliseconds,
      )} (goal: less than ${seconds(GOAL_HUNDRED)})`,
      hundred.milliseconds < GOAL_HUNDRED,
    ),
    goal(
      `At most ${mebibytes(peak)} are in memory (goal: at most ${mebibytes(
        GOAL_MEMORY,
      )})`,
      peak <= GOAL_MEMORY,
    ),
    goal(
      `The first result is there after at most ${seconds(
        single.milliseconds,
      )} (goal: less than ${seconds(GOAL_FIRST)})`,
      single.milliseconds < GOAL_FIRST,
    ),
    '',
  ].join('\n');
}

function compare(
  { written, single }: CommandMeasurement,
  endpoint: EndpointMeasurement,
): string[] {
  const ratio = (ours: number, theirs: number) =>
    `${(theirs / ours).toFixed(1)} ×`;
  return [
    `| the ${written.cases} written cases, once each | dry-run | endpoint of a backend | ratio |`,
    '| --- | ---: | ---: | ---: |',
    `| start to end | ${seconds(written.milliseconds)} | ${seconds(
      endpoint.milliseconds,
    )} | ${ratio(written.milliseconds, endpoint.milliseconds)} |`,
    `| start to first result | ${seconds(single.milliseconds)} | ${seconds(
      endpoint.first,
    )} | ${ratio(single.milliseconds, endpoint.first)} |`,
    `| peak memory | ${mebibytes(written.peak)} | ${mebibytes(
      endpoint.peak,
    )} | ${ratio(written.peak, endpoint.peak)} |`,
    '',
    `The endpoint answers a case in ${endpoint.perCase.toFixed(
      0,
    )} ms (median), without comparing or checking anything.`,
    '',
  ];
}

function row(
  title: string,
  cases: number,
  { milliseconds, processor, peak }: CommandRun,
): string {
  return `| ${[
    title,
    cases,
    seconds(milliseconds),
    seconds(processor),
    mebibytes(peak),
  ].join(' | ')} |`;
}

function goal(text: string, isMet: boolean): string {
  return `${isMet ? '✔ met' : '✖ missed'}: ${text}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function mebibytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MiB`;
}
