import type { PlatformChangeOf } from '@gitops-platform/backstage-plugin-gitops-platform-node/local';
import { InvalidArgumentError } from 'commander';

type GatewayApi = PlatformChangeOf<'add-gateway-route'>['api'];

export type GatewayMethod = NonNullable<GatewayApi['methods']>[number];
export type GatewayPolicy = GatewayApi['auth']['policy'];

export const GATEWAY_POLICIES: readonly GatewayPolicy[] = [
  'no-need',
  'optional',
  'required',
];

/**
 * Adds a method to those that were given before it.
 *
 * @param value - `{name}={policy}` or `{name}={policy}:{permission}`, e.g. `user.v1.UserService/GetUser=no-need`
 */
export function collectMethods(
  value: string,
  earlier: GatewayMethod[] = [],
): GatewayMethod[] {
  const [, name, word, permission] =
    /^([^=]+)=([^=:]+)(?::([^=]+))?$/.exec(value) ?? [];
  const policy = GATEWAY_POLICIES.find(allowed => allowed === word);
  if (!name || !policy) {
    throw new InvalidArgumentError(
      `It has to be {name}={policy} or {name}={policy}:{permission}, with one of the policies ${GATEWAY_POLICIES.join(
        ', ',
      )}.`,
    );
  }
  return [
    ...earlier,
    { name, auth: { policy, ...(permission && { permission }) } },
  ];
}
