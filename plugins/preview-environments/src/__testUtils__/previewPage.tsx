import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { userServicePreviews } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  renderEntityExtension,
  type EntityExtension,
  type EntityExtensionOptions,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entityContentRouteRef } from '../routes';

/** Renders the card or the tab of a service without open merge requests. */
export function renderExtension(
  extension: EntityExtension,
  view: EntityPlatformView | Promise<EntityPlatformView>,
  options: Pick<EntityExtensionOptions, 'config' | 'path'> = {},
) {
  return renderEntityExtension(extension, {
    api: {
      getEntityView: async () => view,
      getEntityPreviews: async () => ({ ...userServicePreviews, previews: [] }),
    },
    mountedRoutes: { '/previews': entityContentRouteRef },
    ...options,
  });
}

/** The value beside a term. */
export function fact(term: string) {
  return screen.getByText(term, { selector: 'dt' }).nextElementSibling;
}

/** Writes into the box, as somebody does who pastes a name. */
export async function typeBranch(branch: string) {
  const user = userEvent.setup();
  const box = await screen.findByRole('textbox', { name: 'Branch name' });
  await user.click(box);
  await user.paste(branch);
  return user;
}
