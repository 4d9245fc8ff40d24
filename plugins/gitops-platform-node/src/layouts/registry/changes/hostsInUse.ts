import { InputError } from '@backstage/errors';
import {
  isDnsHost,
  serviceGroupHost,
  type PlatformEnvironment,
  type ServiceGroup,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { YamlSource } from '../../../edit/source/YamlSource';
import { placeIn, type PlatformState } from './PlatformState';

/** A host name that a platform serves. */
interface HostInUse {
  host: string;
  /** What it is for, e.g. `domain of environment "qa"`. */
  use: string;
  /** `file:line` */
  place: string;
}

/**
 * @param use - leave out the host that has this use: the entry itself
 * @throws InputError naming the place where the platform serves the host already.
 * @internal
 */
export async function refuseHostInUse(
  platform: PlatformState,
  host: string,
  use: string,
): Promise<void> {
  const taken = (await hostsInUse(platform)).find(
    other => other.host.toLowerCase() === host && other.use !== use,
  );
  if (taken) {
    throw new InputError(
      `"${host}" is the ${taken.use} already (${taken.place}): choose another host name, or remove it there first`,
    );
  }
}

/**
 * @param what - names the value in the message, e.g. `domain`
 * @throws InputError where it is not a host name of at least two labels in lower case (RFC 1123).
 * @internal
 */
export function requireHost(what: string, host: string): void {
  if (!host.includes('.') || !isDnsHost(host)) {
    throw new InputError(
      `The ${what} "${host}" is not a host name: use lower-case letters, digits, "-" and ".", such as shop.example.test`,
    );
  }
}

/** @internal */
export const useOfMirror = (environment: string) =>
  `domain of a mirror of environment "${environment}"`;

/** @internal */
export const useOfEnvironment = (environment: string) =>
  `domain of environment "${environment}"`;

/** @internal */
export const useOfMember = (group: string, member: string) =>
  `address of "${member}" in service group "${group}"`;

async function hostsInUse(platform: PlatformState): Promise<HostInUse[]> {
  const [base, groups] = await Promise.all([
    platform.source('base.yaml'),
    platform.source('service-groups.yaml'),
  ]);
  const { environments, serviceGroups } = platform.model;
  return [
    ...(base ? environments.flatMap(item => hostsOf(item, base)) : []),
    ...(groups ? serviceGroups.flatMap(item => membersOf(item, groups)) : []),
  ];
}

function hostsOf(
  { name, domain, mirrors }: PlatformEnvironment,
  base: YamlSource,
): HostInUse[] {
  const path = ['environments', name];
  return [
    ...(domain
      ? [
          {
            host: domain,
            use: useOfEnvironment(name),
            place: placeIn(base, [...path, 'domain']),
          },
        ]
      : []),
    ...mirrors.map(mirror => ({
      host: mirror.domain,
      use: useOfMirror(name),
      place: placeIn(base, [...path, 'mirrors', mirror.index]),
    })),
  ];
}

function membersOf(group: ServiceGroup, source: YamlSource): HostInUse[] {
  const path = ['serviceGroups', group.name, 'services'];
  return group.services.map(member => ({
    host: serviceGroupHost(group, member),
    use: useOfMember(group.name, member.name),
    place: placeIn(source, [...path, member.name]),
  }));
}
