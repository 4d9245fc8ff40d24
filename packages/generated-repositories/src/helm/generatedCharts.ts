import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { casesDirectory } from '../places';
import { runHelm } from './helmProgram';

/**
 * Folders of the charts that a template makes in the dry run, relative to the cases.
 *
 * @throws Error where there is none: a check without a chart proves nothing
 */
export function generatedCharts(): string[] {
  const charts = globSync('**/golden/**/Chart.yaml', { cwd: casesDirectory });
  if (charts.length === 0) {
    throw new Error(`${casesDirectory} has no Chart.yaml`);
  }
  return charts.sort().map(file => dirname(file));
}

/** @throws Error with what Helm has to say against the chart */
export async function checkChart(folder: string): Promise<void> {
  const directory = join(casesDirectory, folder);
  await runHelm(['lint', '--strict', directory]);
  await runHelm(['template', 'release', directory]);
}
