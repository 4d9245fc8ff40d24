import {
  configurationFindings,
  type PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  registryLayout,
  type ListableTree,
  type PlatformTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { parse } from 'yaml';
import { contradictions } from './contradictions';
import type { Platform } from './readPlatform';
import { valuesValidator, versionOf, type ChartVersion } from './valuesSchema';

/**
 * Everything that is wrong with the values files of a service: keys and types
 * that the chart does not read, file by file, and what the merged values of
 * each environment come to.
 *
 * @param name - of the service, which is in no registry yet
 * @returns one line for each problem, beginning with the file or environment
 */
export async function valuesProblems(
  { tree, model }: Platform,
  service: ListableTree,
  name: string,
): Promise<string[]> {
  const entry: PlatformService = {
    name,
    repoUrl: service.repository.url,
    path: '.cicd',
    syncWave: '0',
  };
  const configuration = await registryLayout.readValues(
    { platform: tree, service },
    model,
    entry,
  );
  // The platform has an application for every enabled environment.
  const environments = model.environments.flatMap(environment =>
    environment.enabled ? [environment.name] : [],
  );
  return [
    ...(await schemaProblems(service, environments, versionOf(model))),
    ...configurationFindings(model, entry, configuration).map(
      ({ environment, rule, path }) =>
        `${environment}: ${rule} ${path.join('.')}`,
    ),
    ...configuration.environments
      .filter(({ environment }) => environments.includes(environment))
      .flatMap(values =>
        contradictions(values, name).map(
          text => `${values.environment}: ${text}`,
        ),
      ),
  ];
}

async function schemaProblems(
  tree: PlatformTree,
  environments: readonly string[],
  version: ChartVersion,
): Promise<string[]> {
  const validate = valuesValidator(version);
  const files = [
    '.cicd/default.yaml',
    ...environments.map(environment => `.cicd/${environment}.yaml`),
  ];
  const problems = await Promise.all(
    files.map(async file => {
      const text = await tree.readText(file);
      return text === undefined
        ? [`${file}: is not there`]
        : validate(parse(text)).map(problem => `${file}: ${problem}`);
    }),
  );
  return problems.flat();
}
