import type { EntityPlatformView } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  renderEntityExtension,
  type EntityExtension,
  type EntityExtensionOptions,
} from '@gitops-platform/backstage-plugin-gitops-platform-testing';
import type { RenderResult } from '@testing-library/react';
import { entityContentRouteRef } from '../routes';

/** Renders the card or the tab of a service of which no live state is known. */
export function renderExtension(
  extension: EntityExtension,
  view: EntityPlatformView | Promise<EntityPlatformView>,
  options: Pick<EntityExtensionOptions, 'config' | 'path'> = {},
): RenderResult & { getEntityView: jest.Mock } {
  const getEntityView = jest.fn(async () => view);
  const rendered = renderEntityExtension(extension, {
    api: { getEntityView },
    mountedRoutes: { '/vault-paths': entityContentRouteRef },
    ...options,
  });
  return { ...rendered, getEntityView };
}
