import { readFile, writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { ProjectLocation } from '../gitlab/locateProject';
import type { PlatformLayout, PlatformTree } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import type { DeliveryResult, RegistrationRequest } from './PlatformDelivery';
import { RegistrationConflictError } from './RegistrationConflictError';

/** Writes the edit into a checkout; committing and pushing is the caller's. */
export async function workspaceRegistration(
  location: ProjectLocation,
  settings: PlatformSettings,
  layout: PlatformLayout,
  request: RegistrationRequest,
): Promise<DeliveryResult> {
  const { directory, registration } = request;
  if (!directory) {
    throw new InputError(
      'Delivery "workspace" needs the directory of a checkout of the platform repository',
    );
  }
  const tree = checkoutTree(directory, location, settings);
  const edit = await layout.register(tree, settings, registration);
  if (edit.outcome === 'conflict') {
    throw new RegistrationConflictError(
      registration.name,
      edit,
      'in the workspace',
      'Use the values that are there, change the entry by hand, or choose another name',
    );
  }
  if (edit.outcome === 'added') {
    await writeFile(
      resolveSafeChildPath(directory, edit.file),
      edit.text,
      'utf8',
    );
  }
  return {
    outcome: edit.outcome,
    diff: edit.diff,
    file: edit.file,
    position: edit.position,
    notes: [],
  };
}

function checkoutTree(
  directory: string,
  { url, host, baseUrl, project }: ProjectLocation,
  settings: PlatformSettings,
): PlatformTree {
  return {
    repository: {
      url,
      host,
      baseUrl,
      project,
      branch: settings.branch ?? 'HEAD',
      revision: 'workspace',
      path: settings.path,
    },
    async readText(path) {
      try {
        return await readFile(resolveSafeChildPath(directory, path), 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
          return undefined;
        }
        throw error;
      }
    },
  };
}
