import type {
  DomainMirror,
  MirrorRoute,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { z } from 'zod/v4';
import type { YamlSource } from '../../edit/source/YamlSource';
import { LayeredValues } from '../values/LayeredValues';
import { fields, flag, listOf, requiredText, text } from '../values/fields';
import { validateValues } from '../values/readValues';

/**
 * A route of a mirror. Source: platform repository convention.
 *
 * @internal
 */
export const mirrorRoute = fields({
  path: text,
  pathType: text,
  serviceName: requiredText,
}).transform(
  ({ path = '/', pathType, serviceName }): MirrorRoute => ({
    path,
    ...(pathType && { pathType }),
    serviceName,
  }),
);

const domainMirrors = z.object({
  domainMirrors: fields({
    enabled: flag(true),
    defaultRoutes: listOf(mirrorRoute),
  }),
});

/**
 * Finds the routes that each mirror has: its own, else the default ones; none
 * where mirrors are switched off.
 *
 * Source: platform repository convention (`domainMirrors` of `core.yaml` and
 * `ingress.yaml`, which the chart reads over `base.yaml` in this order).
 *
 * @param sources - lowest first
 * @internal
 */
export function mirrorsWithRoutes(
  sources: readonly YamlSource[],
): (
  mirrors: readonly { domain: string; routes: MirrorRoute[] }[],
) => DomainMirror[] {
  const { enabled, defaultRoutes } = validateValues(
    domainMirrors,
    new LayeredValues(sources),
    'core.yaml',
  ).domainMirrors;
  return mirrors =>
    mirrors.map(({ domain, routes }, index) => {
      const present = routes.length > 0 ? routes : defaultRoutes;
      return { index, domain, routes: enabled ? present : [] };
    });
}
