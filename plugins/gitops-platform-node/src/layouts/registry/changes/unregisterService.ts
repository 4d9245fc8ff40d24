import { InputError } from '@backstage/errors';
import {
  applicationName,
  cacheServiceName,
  kubernetesServiceName,
  vaultConfigPath,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { code, plain } from '../../../changes/markdown';
import { removeMapEntry } from '../../../edit';
import { isRecord } from '../../../edit/differences';
import type { YamlSource } from '../../../edit/source/YamlSource';
import type { FileEdit } from '../../PlatformLayout';
import { applicationNames, type ApplicationNames } from './applicationNames';
import type { ChangePlanner } from './ChangePlanner';
import { knownAddress } from './knownAddress';
import { plannedChange } from './plannedChange';
import { placeIn, PlatformState } from './PlatformState';
import { findPreviewEntry, PREVIEW_SERVICES } from './previewEntry';

/**
 * Takes a service out of `core.yaml` and, where it is there, out of the
 * previews. Refused as long as a route of the platform leads to it, under its
 * name or one that its values give it.
 *
 * Source: platform repository convention; the Kubernetes Service of an
 * application is `{appName}-sv` (k8app).
 *
 * @internal
 */
export const unregisterService: ChangePlanner<'unregister-service'> = async (
  trees,
  settings,
  change,
) => {
  const { service } = change;
  const platform = await PlatformState.read(trees.platform, settings);
  const applications = await applicationNames(trees, platform.model, service);
  await refuseWhatIsNamed(platform, service, applications);

  const core = platform.file('core.yaml');
  const edits: FileEdit[] = [
    {
      file: core,
      ...removeMapEntry(await platform.text('core.yaml'), {
        file: core,
        path: ['services'],
        key: service,
      }),
    },
  ];
  const preview = await findPreviewEntry(platform, service);
  if (preview) {
    const { file, text } = preview.source;
    edits.push({
      file,
      ...removeMapEntry(text, { file, path: PREVIEW_SERVICES, key: service }),
    });
  }
  return plannedChange(change, edits, {
    title: `Unregister ${service} from ${settings.title}`,
    summary: `Takes service ${code(
      service,
    )} out of the registry and out of the preview environments of ${plain(
      settings.title,
    )}, so that Argo CD removes its applications.`,
    followUps: whatStays(platform.model, service, applications),
    written: 'removed',
  });
};

async function refuseWhatIsNamed(
  platform: PlatformState,
  service: string,
  applications: ApplicationNames,
): Promise<void> {
  const names = new Set(
    applications.names.flatMap(name => [
      kubernetesServiceName(name),
      cacheServiceName(name),
    ]),
  );
  const sources = await Promise.all([
    platform.source('base.yaml'),
    platform.source('core.yaml'),
    platform.source('service-groups.yaml'),
    platform.source('preview.yaml'),
    platform.source('ingress.yaml'),
  ]);
  const places = sources.flatMap(source =>
    source ? routesTo(names, source) : [],
  );
  if (places.length > 0) {
    throw new InputError(
      `Service "${service}" cannot be unregistered: routes of the platform lead to it at ${places.join(
        ', ',
      )}. Point them to another service or remove them first`,
    );
  }
}

/** Where a `serviceName` is one of the names. */
function routesTo(names: ReadonlySet<string>, source: YamlSource): string[] {
  const places: string[] = [];
  const look = (value: unknown, path: PropertyKey[]) => {
    if (Array.isArray(value)) {
      value.forEach((item, index) => look(item, [...path, index]));
    } else if (isRecord(value)) {
      for (const [key, item] of Object.entries(value)) {
        if (key === 'serviceName' && names.has(String(item))) {
          places.push(placeIn(source, [...path, key]));
        }
        look(item, [...path, key]);
      }
    }
  };
  look(source.values[0], []);
  return places;
}

function whatStays(
  model: PlatformModel,
  service: string,
  { names, unread }: ApplicationNames,
): string[] {
  const entry = model.services.find(({ name }) => name === service);
  const address = entry && knownAddress(entry);
  const environments = model.environments.filter(({ enabled }) => enabled);
  return [
    `Argo CD removes the applications ${environments
      .map(({ name }) => code(applicationName(service, name)))
      .join(', ')}; look that they are gone, with their volumes.`,
    `The secrets of the service stay in Vault: delete ${environments
      .map(({ name }) =>
        code(`${model.vault.mount}/${vaultConfigPath(model, service, name)}`),
      )
      .join(', ')} when nobody needs them any more.`,
    ...(address
      ? [`The repository ${address} stays: archive it on the git host.`]
      : []),
    `The entity of ${code(
      service,
    )} stays in the catalog until its location is unregistered.`,
    `The API gateway keeps the clusters and APIs that lead to ${names
      .map(name => code(kubernetesServiceName(name)))
      .join(' or ')}: remove them from its configuration.`,
    ...(unread
      ? [
          `The values of ${code(service)} could not be read (${plain(
            unread,
          )}): where they give it another \`appName\`, look that no route of the platform leads to its Kubernetes Service.`,
        ]
      : []),
  ];
}
