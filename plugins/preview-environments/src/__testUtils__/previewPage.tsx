import {
  branchPreviewOf,
  type EntityPlatformView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { userServicePreviews } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  renderEntityExtension,
  type EntityExtension,
  type EntityExtensionOptions,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entityContentRouteRef } from '../routes';

type RenderOptions = Partial<
  Pick<EntityExtensionOptions, 'api' | 'config' | 'path'>
>;

/** Renders the card or the tab of a service without open merge requests. */
export function renderExtension(
  extension: EntityExtension,
  view: EntityPlatformView | Promise<EntityPlatformView>,
  { api, ...options }: RenderOptions = {},
) {
  return renderEntityExtension(extension, {
    api: {
      getEntityView: async () => view,
      getEntityPreviews: async () => ({ ...userServicePreviews, previews: [] }),
      getEntityBranchPreview: async (entityRef, branch) => {
        const known = await view;
        if (known.status !== 'ok') {
          throw new Error(`'${entityRef}' belongs to no platform`);
        }
        return branchPreviewOf(known, branch);
      },
      ...api,
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
