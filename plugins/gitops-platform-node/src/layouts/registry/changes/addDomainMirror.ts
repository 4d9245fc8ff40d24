import { InputError } from '@backstage/errors';
import {
  cacheServiceName,
  kubernetesServiceName,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformChangeOf } from '../../../changes';
import { code, plain } from '../../../changes/markdown';
import { upsertSequenceItem } from '../../../edit';
import { isRecord } from '../../../edit/differences';
import type { ChangePlanner } from './ChangePlanner';
import { refuseHostInUse, requireHost, useOfMirror } from './hostsInUse';
import { requireLabel, requirePort, requireRoutePath } from './kubernetesNames';
import { plannedChange } from './plannedChange';
import { PlatformState } from './PlatformState';

type Mirror = PlatformChangeOf<'add-domain-mirror'>;
type Routes = NonNullable<Mirror['routes']>;

/**
 * Appends a domain to the `mirrors` of an environment in `base.yaml`: at the
 * end, because listeners and routes are named by the index.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export const addDomainMirror: ChangePlanner<'add-domain-mirror'> = async (
  trees,
  settings,
  change,
) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { environment, domain } = change;
  platform.environment(environment);
  requireHost('domain', domain);
  const routes = change.routes?.length ? change.routes : undefined;
  routes?.forEach(checkRoute);
  refuseTwice(routes ?? []);
  const zoneId = change.zoneId?.trim() || undefined;
  await refuseHostInUse(platform, domain, useOfMirror(environment));

  const file = platform.file('base.yaml');
  const edit = upsertSequenceItem(await platform.text('base.yaml'), {
    file,
    path: ['environments', environment, 'mirrors'],
    by: 'domain',
    value: {
      domain,
      ...(zoneId && { zoneId }),
      ...(routes && { routes }),
    },
    effective: mirror => comparable(mirror, zoneId !== undefined),
  });
  return plannedChange(change, [{ file, ...edit }], {
    title: `Mirror ${environment} of ${settings.title} at ${domain}`,
    summary: `Serves environment ${code(environment)} of ${plain(
      settings.title,
    )} at ${code(domain)} as well.${
      routes ? '' : ' Requests take the default routes of the platform.'
    }`,
    followUps: [
      ...outsideOfThePlatform(change, zoneId),
      ...unknownServices(platform.model, routes ?? []),
    ],
  });
};

function checkRoute({ name, path, serviceName, servicePort }: Routes[number]) {
  requireLabel('name of a route', name);
  requireRoutePath(path);
  requireLabel('service of a route', serviceName);
  requirePort('port of a route', servicePort);
}

function refuseTwice(routes: Routes): void {
  const names = new Set<string>();
  for (const { name } of routes) {
    if (names.has(name)) {
      throw new InputError(
        `Two routes are called "${name}": live routes are named after them, so give each a name of its own`,
      );
    }
    names.add(name);
  }
}

/** What matters about a mirror; a zone that was not asked for may be any. */
function comparable(mirror: unknown, withZone: boolean): unknown {
  if (!isRecord(mirror)) {
    return mirror;
  }
  const { domain, zoneId, routes } = mirror;
  return {
    domain,
    ...(withZone && { zoneId }),
    ...(Array.isArray(routes) && routes.length > 0 && { routes }),
  };
}

function outsideOfThePlatform(
  { domain }: Mirror,
  zoneId: string | undefined,
): string[] {
  return [
    zoneId
      ? `The DNS zone ${code(zoneId)} has to hold ${code(
          domain,
        )}, and the DNS token of the platform has to be allowed to write to it.`
      : `No zone was given: make the DNS record of ${code(
          domain,
        )} by hand, or add ${code('zoneId')} to the entry.`,
    `A TLS certificate has to cover ${code(
      domain,
    )}: order it where the ingress of the platform takes its certificates from.`,
  ];
}

function unknownServices(model: PlatformModel, routes: Routes): string[] {
  const known = new Set(
    model.services.flatMap(({ name }) => [
      kubernetesServiceName(name),
      cacheServiceName(name),
    ]),
  );
  const unknown = new Set(
    routes
      .map(({ serviceName }) => serviceName)
      .filter(name => !known.has(name)),
  );
  return [...unknown].map(
    name =>
      `${code(
        name,
      )} is not named after a service of the platform: look that there is a Kubernetes Service of this name.`,
  );
}
