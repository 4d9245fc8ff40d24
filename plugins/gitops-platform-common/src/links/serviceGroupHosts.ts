import type { ServiceGroup, ServiceGroupMember } from '../model';

/**
 * Public host of a member of a service group:
 * `{subdomain}.{clusterName}.{baseDomain}`.
 *
 * Source: platform repository convention (`service-groups.yaml`).
 *
 * @example `hubble.poc.infra.example.test`
 * @public
 */
export function serviceGroupHost(
  group: Pick<ServiceGroup, 'clusterName' | 'baseDomain'>,
  member: Pick<ServiceGroupMember, 'subdomain'>,
): string {
  return [member.subdomain, group.clusterName, group.baseDomain]
    .filter(part => part !== '')
    .join('.');
}
