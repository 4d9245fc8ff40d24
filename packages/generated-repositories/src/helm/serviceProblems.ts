import type { EffectiveValue } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { Chart } from './Chart';
import {
  mergedValues,
  valuesFilesOf,
  type DeployedService,
} from './DeployedService';
import { valuesDifferences } from './valuesDifferences';

/**
 * Where Helm does not give the chart of a service what the plugins show.
 *
 * @returns one line per environment and path
 */
export async function mergeProblems(
  service: DeployedService,
  chart: Chart,
): Promise<string[]> {
  const problems = await forEachEnvironment(
    service,
    async (environment, values, texts) =>
      valuesDifferences(values, await chart.values(texts)).map(
        difference => `${environment}: ${difference}`,
      ),
  );
  return problems.flat();
}

/**
 * Has Helm hold the values of a service against the schema of its chart.
 *
 * @throws Error with what Helm finds
 */
export async function validateValues(
  service: DeployedService,
  chart: Chart,
): Promise<void> {
  await forEachEnvironment(service, (_environment, _values, texts) =>
    chart.lint(texts),
  );
}

async function forEachEnvironment<T>(
  service: DeployedService,
  action: (
    environment: string,
    values: EffectiveValue[],
    texts: string[],
  ) => Promise<T>,
): Promise<T[]> {
  const { environments } = await mergedValues(service);
  return Promise.all(
    environments.map(async values =>
      action(
        values.environment,
        values.values,
        await valuesFilesOf(service, values),
      ),
    ),
  );
}
