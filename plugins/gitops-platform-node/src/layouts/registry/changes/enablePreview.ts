import { InputError, NotFoundError } from '@backstage/errors';
import type {
  PlatformModel,
  PreviewService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformChangeOf } from '../../../changes';
import { code, plain } from '../../../changes/markdown';
import {
  combineEdits,
  setScalar,
  upsertMapEntry,
  type EditResult,
} from '../../../edit';
import { isRecord } from '../../../edit/differences';
import { valueAt } from '../../../edit/path/valueAt';
import type { YamlSource } from '../../../edit/source/YamlSource';
import type { ChangePlanner } from './ChangePlanner';
import { requireLabel } from './kubernetesNames';
import { plannedChange, untouched } from './plannedChange';
import { PlatformState } from './PlatformState';
import { findPreviewEntry, PREVIEW_SERVICES } from './previewEntry';
import {
  derivedFields,
  givenFields,
  type PreviewedService,
  type PreviewFields,
} from './previewFields';
import { cloneAddressOf, valuesFolderOf } from './serviceRepository';

/**
 * Enters a service into `previewEnvironments.services` of `preview.yaml`, or
 * switches the entry on that is there; what that one says stays.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export const enablePreview: ChangePlanner<'enable-preview'> = async (
  trees,
  settings,
  change,
) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { model } = platform;
  const service = serviceOf(platform, change);
  const given = givenFields(change);
  const present = await findPreviewEntry(platform, service.name);
  const source = present?.source ?? (await requirePreviewFile(platform));
  let { projectId } = given;
  let edit: EditResult;
  if (present) {
    edit = switchOn(source, present.entry, given);
  } else {
    projectId ??= await trees.projectIdOf(model, service.name);
    edit = upsertMapEntry(source.text, {
      file: source.file,
      path: PREVIEW_SERVICES,
      key: service.name,
      value: newEntry(model, service, { ...given, projectId }),
    });
  }
  return plannedChange(
    { ...change, ...(projectId && { projectId }) },
    [{ file: source.file, ...edit }],
    {
      title: `Enable preview environments of ${service.name} in ${settings.title}`,
      summary: `Every open merge request of service ${code(
        service.name,
      )} whose branch matches gets a preview environment of its own in ${plain(
        settings.title,
      )}.`,
      followUps: afterwards(model, service),
      ...(present && { written: 'changed' as const }),
    },
  );
};

/**
 * The entry of the service. Where its registration is not merged yet, the change
 * has to say where its repository is.
 */
function serviceOf(
  platform: PlatformState,
  change: PlatformChangeOf<'enable-preview'>,
): PreviewedService {
  const name = change.service;
  const repoUrl = cloneAddressOf(change);
  const isRegistered = platform.model.services.some(
    service => service.name === name,
  );
  if (isRegistered || repoUrl === undefined) {
    return platform.service(name);
  }
  requireLabel('service', name);
  return { name, repoUrl, path: valuesFolderOf(change) };
}

async function requirePreviewFile(
  platform: PlatformState,
): Promise<YamlSource> {
  const source = await platform.source('preview.yaml');
  if (!source) {
    throw new NotFoundError(
      `Platform "${platform.model.name}" has no ${platform.file(
        'preview.yaml',
      )}: set up preview environments for the platform first`,
    );
  }
  return source;
}

function newEntry(
  model: PlatformModel,
  service: PreviewedService,
  given: PreviewFields,
) {
  const { projectId, branchMatch, cicdPath, repoURL, namespace, appNameBase } =
    { ...derivedFields(model, service), ...given };
  if (!projectId) {
    throw new InputError(
      `The project id of service "${service.name}" is not known here: give the number that its page on the git host shows`,
    );
  }
  if (!repoURL || !/^\w+:\/\/|^[\w.-]+@/.test(repoURL)) {
    throw new InputError(
      `The address of the repository of service "${service.name}" is not known here: write it as repoURL into the entry of the service in core.yaml`,
    );
  }
  return {
    enabled: true,
    projectId,
    ...(branchMatch && { branchMatch }),
    ...(cicdPath && { cicdPath }),
    repoURL,
    ...(namespace && { namespace }),
    ...(appNameBase && { appNameBase }),
  };
}

/** Sets `enabled` and what is given; another value that is there is a conflict. */
function switchOn(
  source: YamlSource,
  { service, enabled }: PreviewService,
  given: PreviewFields,
): EditResult {
  const path = [...PREVIEW_SERVICES, service];
  const entry = valueAt(source.values[0], path);
  const values: Record<string, unknown> = isRecord(entry) ? entry : {};
  const wanted = [
    ...(enabled ? [] : [['enabled', true] as const]),
    ...Object.entries(given).filter(
      ([field, value]) => String(values[field] ?? '') !== value,
    ),
  ];
  if (wanted.length === 0) {
    return untouched(source.file, source.text, source.locate(path));
  }
  return combineEdits(
    source.text,
    source.file,
    wanted.map(
      ([field, value]) =>
        text =>
          setScalar(text, {
            file: source.file,
            path: [...path, field],
            value,
            ...(isAbsent(values[field]) || field === 'enabled'
              ? { createMissing: true }
              : { expected: value }),
          }),
    ),
  );
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

function afterwards(
  model: PlatformModel,
  { name }: PreviewedService,
): string[] {
  return [
    `The pipeline of ${code(
      name,
    )} has to push an image for every merge request whose tag is the branch in lower case, with ${code(
      '-',
    )} for ${code(
      '/',
    )}: previews look for that tag. Pipelines of "New service" do that.`,
    ...(model.previews?.enabled
      ? []
      : [
          `Preview environments are switched off for the whole platform: set ${code(
            'previewEnvironments.enabled',
          )} for this one to appear.`,
        ]),
  ];
}
