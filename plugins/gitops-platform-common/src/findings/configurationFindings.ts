import type {
  EffectiveConfiguration,
  PlatformModel,
  PlatformService,
} from '../model';
import type { ConfigurationFinding } from './ConfigurationFinding';
import { ignoredAutoSync } from './ignoredAutoSync';
import { findingOf, type Rule } from './RuleContext';
import { disruptionBudgets } from './rules/disruptionBudgets';
import { ignoredKeys } from './rules/ignoredKeys';
import { misreadValues } from './rules/misreadValues';
import { plaintextSecrets } from './rules/plaintextSecrets';
import { secretPaths } from './rules/secretPaths';
import { unreadFiles } from './unreadFiles';

const RULES: Rule[] = [
  plaintextSecrets,
  secretPaths,
  disruptionBudgets,
  misreadValues,
  ignoredKeys,
];

/**
 * What is wrong with the values that a service is deployed with, environment by
 * environment in the order of the platform, the gravest first; then what is
 * wrong with the platform's own template, and files that nothing reads. Disabled
 * environments are left out. It holds for charts of the k8app kind, which the
 * layout `registry` deploys with.
 *
 * A value that stands in a file below, such as `default.yaml`, is found once
 * for each environment that it reaches.
 *
 * Source: k8app 3.4.0 to 3.11.0 and the platform repository convention.
 *
 * @public
 */
export function configurationFindings(
  model: PlatformModel,
  service: Pick<PlatformService, 'name'>,
  configuration: EffectiveConfiguration,
): ConfigurationFinding[] {
  if (model.layout !== 'registry') {
    return [];
  }
  const enabled = new Set(
    model.environments.flatMap(({ name, enabled: is }) => (is ? [name] : [])),
  );
  const inValues = configuration.environments
    .filter(({ environment }) => enabled.has(environment))
    .flatMap(values => {
      const context = { model, service, values };
      return RULES.flatMap(rule =>
        rule(context).map(objection => findingOf(context, objection)),
      );
    });
  return [
    ...inValues,
    ...ignoredAutoSync(model),
    ...unreadFiles(configuration),
  ];
}
