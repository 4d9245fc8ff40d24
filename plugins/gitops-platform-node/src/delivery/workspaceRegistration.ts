import { readFile, writeFile } from 'node:fs/promises';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import type { PlatformTree } from '../layouts';
import type { PlatformSettings } from '../settings/PlatformSettings';
import type { PlatformLayout } from '../layouts';
import type { DeliveryResult, RegistrationRequest } from './PlatformDelivery';
import { RegistrationConflictError } from './RegistrationConflictError';

/** Writes the edit into a checkout; committing and pushing is the caller's. */
export async function workspaceRegistration(
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
  const tree = checkoutTree(directory, settings);
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
  settings: PlatformSettings,
): PlatformTree {
  const url = new URL(settings.url);
  return {
    repository: {
      url: settings.url,
      host: url.host,
      baseUrl: url.origin,
      project: url.pathname.replace(/^\/+/, ''),
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
