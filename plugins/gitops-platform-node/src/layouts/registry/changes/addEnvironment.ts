import { InputError } from '@backstage/errors';
import {
  applicationName,
  isDnsLabel,
  validateEnvironmentName,
  vaultConfigPath,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { code, plain } from '../../../changes/markdown';
import { upsertMapEntry } from '../../../edit';
import { isRecord } from '../../../edit/differences';
import type { ChangePlanner } from './ChangePlanner';
import { refuseHostInUse, requireHost, useOfEnvironment } from './hostsInUse';
import { knownAddress } from './knownAddress';
import { requireLabel } from './kubernetesNames';
import { plannedChange } from './plannedChange';
import { PlatformState } from './PlatformState';

/**
 * Enters an environment into `base.yaml`. Every registered service is then
 * deployed to it, so the follow-ups name what each needs.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export const addEnvironment: ChangePlanner<'add-environment'> = async (
  trees,
  settings,
  change,
) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { model } = platform;
  const { environment, domain, autoSync = false, enabled = true } = change;
  refuseUnusableName(environment, model);
  requireHost('domain', domain);
  const infraNamespace = change.infraNamespace || `infra-${environment}`;
  requireLabel('namespace', infraNamespace);
  await refuseHostInUse(platform, domain, useOfEnvironment(environment));

  const file = platform.file('base.yaml');
  const edit = upsertMapEntry(await platform.text('base.yaml'), {
    file,
    path: ['environments'],
    key: environment,
    value: { enabled, autoSync, domain, infraNamespace },
    extraFields: 'keep',
    effective: withDefaults,
  });
  return plannedChange(change, [{ file, ...edit }], {
    title: `Add environment ${environment} to ${settings.title}`,
    summary: `Adds environment ${code(environment)} at ${code(
      domain,
    )} to ${plain(settings.title)}${
      enabled ? '' : ', switched off for now'
    }. Argo CD makes an application of every registered service there${
      autoSync ? '' : ', and people synchronise them'
    }.`,
    followUps: perService(model, environment, domain),
  });
};

function refuseUnusableName(environment: string, model: PlatformModel): void {
  // One that is there already is for the edit to compare.
  const environments = model.environments.filter(
    ({ name }) => name !== environment,
  );
  const [problem] = validateEnvironmentName(environment, {
    model: { ...model, environments },
  });
  if (problem || !isDnsLabel(environment)) {
    throw new InputError(
      `"${environment}" cannot be an environment of platform "${model.name}": ${
        problem?.message ?? 'it is not an RFC 1123 label'
      }`,
    );
  }
  const applications = new Map(
    environments.flatMap(({ name }) =>
      model.services.map(
        service =>
          [
            applicationName(service.name, name),
            `service "${service.name}" in "${name}"`,
          ] as const,
      ),
    ),
  );
  for (const service of model.services) {
    const application = applicationName(service.name, environment);
    const owner = applications.get(application);
    if (owner) {
      throw new InputError(
        `"${environment}" cannot be an environment of platform "${model.name}": the Argo CD application "${application}" of service "${service.name}" would be that of ${owner}`,
      );
    }
  }
}

/** An environment as the platform understands it. */
function withDefaults(entry: unknown, key: string): unknown {
  return isRecord(entry)
    ? {
        enabled: true,
        autoSync: false,
        infraNamespace: `infra-${key}`,
        ...entry,
      }
    : entry;
}

function perService(
  model: PlatformModel,
  environment: string,
  domain: string,
): string[] {
  return [
    ...model.services.map(
      service =>
        `${code(service.name)}: add ${code(
          `${service.path}/${environment}.yaml`,
        )} to ${plain(
          knownAddress(service) ?? 'its repository',
        )}, and fill ${code(
          `${model.vault.mount}/${vaultConfigPath(
            model,
            service.name,
            environment,
          )}`,
        )} in Vault where it has secrets.`,
    ),
    `The API gateway needs its configuration for ${code(
      environment,
    )}, and its routes there.`,
    `The DNS zone of ${code(
      domain,
    )} and a TLS certificate for it have to be there.`,
  ];
}
