import { OLDER_COPIES, type App } from './apps';
import type { AppMeasurement } from './measureApp';

export interface MeasuredApp extends AppMeasurement {
  app: App;
}

export interface BundleMeasurements {
  base: AppMeasurement;
  ours: MeasuredApp;
  theirs: MeasuredApp;
}

/** Packages that are named in the second table. */
const LISTED = 8;

/** The measurements as tables in Markdown, and whether the goals are met. */
export function printMeasurements(measured: BundleMeasurements): string {
  const { base, ours, theirs } = measured;
  const ownOf = (app: AppMeasurement) =>
    app.all - base.all - olderCopies(app, base);
  return [
    `An app without them: ${kilobytes(
      base.initial,
    )} for every page, ${kilobytes(base.all)} in all its files (gzip).`,
    '',
    '| plugins | every page loads | all files | of these, older copies of Backstage |',
    '| --- | ---: | ---: | ---: |',
    ...[ours, theirs].map(app => row(app, base)),
    '',
    ...[ours, theirs].flatMap(app => [
      `Most of ${app.app.title}: ${heaviest(app, base)}.`,
      '',
    ]),
    goal(
      'Our four add less to every page than their two',
      ours.initial < theirs.initial,
    ),
    goal(
      'Our four add less in all files than their two, without the older copies',
      ownOf(ours) < ownOf(theirs),
    ),
    '',
  ].join('\n');
}

function row(measured: MeasuredApp, base: AppMeasurement): string {
  return `| ${[
    measured.app.title,
    kilobytes(measured.initial - base.initial),
    kilobytes(measured.all - base.all),
    kilobytes(olderCopies(measured, base)),
  ].join(' | ')} |`;
}

/** What is of an older Backstage in the node_modules of a plugin. */
function olderCopies(app: AppMeasurement, base: AppMeasurement): number {
  return [...added(app, base)]
    .filter(([module]) => OLDER_COPIES.test(module))
    .reduce((sum, [, size]) => sum + size, 0);
}

/** The packages of which an app has most more than another. */
function heaviest(app: AppMeasurement, base: AppMeasurement): string {
  const packages = new Map<string, number>();
  for (const [module, size] of added(app, base)) {
    const name = packageOf(module);
    packages.set(name, (packages.get(name) ?? 0) + size);
  }
  return [...packages]
    .sort(([, left], [, right]) => right - left)
    .slice(0, LISTED)
    .map(([name, size]) => `${name} ${kilobytes(size)}`)
    .join(', ');
}

function added(app: AppMeasurement, base: AppMeasurement): Map<string, number> {
  return new Map(
    [...app.shares].map(([module, size]) => [
      module,
      size - (base.shares.get(module) ?? 0),
    ]),
  );
}

/** Name of the package of a module, or its folder in this repository. */
function packageOf(module: string): string {
  const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(module);
  return (
    installed?.[1] ?? /(?:plugins\/)?([^/]+)\/src\//.exec(module)?.[1] ?? module
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function goal(text: string, isMet: boolean): string {
  return `${isMet ? '✔ met' : '✖ missed'}: ${text}`;
}
