import { NotFoundError } from '@backstage/errors';
import {
  serviceGroupHost,
  type ServiceGroup,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformChangeOf } from '../../../changes';
import { code, plain } from '../../../changes/markdown';
import { setScalar, upsertMapEntry, type EditResult } from '../../../edit';
import { isRecord } from '../../../edit/differences';
import type { ChangePlanner } from './ChangePlanner';
import { refuseHostInUse, requireHost, useOfMember } from './hostsInUse';
import { requireLabel, requirePort, requireRoutePath } from './kubernetesNames';
import { plannedChange } from './plannedChange';
import { PlatformState } from './PlatformState';

type Member = PlatformChangeOf<'publish-in-service-group'>;

/** Source: platform repository convention. */
const DEFAULTS = { path: '/', pathType: 'PathPrefix' } as const;

/**
 * Enters a Kubernetes Service into a group of `service-groups.yaml`, which
 * gives it the address `{subdomain}.{clusterName}.{baseDomain}`; an entry that
 * is switched off is switched on.
 *
 * Source: platform repository convention.
 *
 * @internal
 */
export const publishInServiceGroup: ChangePlanner<
  'publish-in-service-group'
> = async (trees, settings, change) => {
  const platform = await PlatformState.read(trees.platform, settings);
  const { name } = change;
  const group = requireGroup(platform, change.group);
  checkMember(change);
  const subdomain = change.subdomain || name;
  const host = serviceGroupHost(group, { subdomain });
  requireHost('address', host);
  await refuseHostInUse(platform, host, useOfMember(group.name, name));

  const file = platform.file('service-groups.yaml');
  const text = await platform.text('service-groups.yaml');
  const edit = enter(text, file, { ...change, subdomain });
  return plannedChange(change, [{ file, ...edit }], {
    title: `Publish ${name} in ${group.name} of ${settings.title}`,
    summary: `Makes ${code(
      `${change.serviceName}:${change.servicePort}`,
    )} of namespace ${code(change.namespace)} reachable at ${code(
      `https://${host}`,
    )}, for those whom service group ${code(group.name)} of ${plain(
      settings.title,
    )} lets in.`,
    followUps: [
      `Look that namespace ${code(change.namespace)} has a Service ${code(
        change.serviceName,
      )} with port ${change.servicePort}.`,
      `Check ${code(
        'security.ipWhitelist',
      )} of the group: it decides who reaches ${code(
        host,
      )}. The platform asks nobody to sign in there.`,
      ...(group.enabled
        ? []
        : [
            `Service group ${code(group.name)} is switched off: set its ${code(
              'enabled',
            )} for the address to work.`,
          ]),
    ],
  });
};

function requireGroup(platform: PlatformState, name: string): ServiceGroup {
  const { model } = platform;
  const group = model.serviceGroups.find(candidate => candidate.name === name);
  if (!group) {
    throw new NotFoundError(
      `Platform "${
        model.name
      }" has no service group "${name}" in ${platform.file(
        'service-groups.yaml',
      )}; there is ${
        model.serviceGroups.map(candidate => candidate.name).join(', ') ||
        'none'
      }`,
    );
  }
  return group;
}

function checkMember(member: Member): void {
  requireLabel('name', member.name);
  requireLabel('namespace', member.namespace);
  requireLabel('service', member.serviceName);
  requirePort('port', member.servicePort);
  if (member.path !== undefined) {
    requireRoutePath(member.path);
  }
}

function enter(text: string, file: string, member: Member): EditResult {
  const { name, subdomain, namespace, serviceName, servicePort } = member;
  const { path = DEFAULTS.path, pathType = DEFAULTS.pathType } = member;
  const parent = ['serviceGroups', member.group, 'services'];
  const edit = upsertMapEntry(text, {
    file,
    path: parent,
    key: name,
    value: {
      enabled: true,
      subdomain: subdomain ?? name,
      namespace,
      serviceName,
      servicePort,
      path,
      pathType,
    },
    extraFields: 'keep',
    effective: withDefaults,
  });
  const enabledPath = [...parent, name, 'enabled'];
  const isSwitchedOff =
    edit.outcome === 'conflict' &&
    edit.differences?.every(({ path: at }) => at === enabledPath.join('.'));
  return isSwitchedOff
    ? setScalar(text, { file, path: enabledPath, value: true })
    : edit;
}

function withDefaults(entry: unknown, key: string): unknown {
  return isRecord(entry)
    ? { enabled: true, subdomain: key, ...DEFAULTS, ...entry }
    : entry;
}
