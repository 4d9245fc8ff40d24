import { readSchema, type ChartVersion } from '../values/valuesSchema';
import { Chart } from './Chart';
import { outcomeOf } from './outcomeOf';

/** A chart that takes the values that k8app takes, and no others. */
export async function k8appChart(version: ChartVersion): Promise<Chart> {
  const schema = readSchema(version);
  const chart = await Chart.write({
    // Helm reads one file: what it refers to has to be in it.
    schema:
      version === '3.8'
        ? schema
        : { ...schema, $defs: { ...schema.$defs, base: readSchema('3.8') } },
  });
  const trap = await outcomeOf(chart.lint(['replicaCount: 2\n']));
  if ('value' in trap || !trap.refusal.includes('replicaCount')) {
    throw new Error('Helm does not hold values against the schema of a chart');
  }
  return chart;
}
