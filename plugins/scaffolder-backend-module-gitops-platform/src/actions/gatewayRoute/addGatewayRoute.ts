import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type { PlatformChangeOf } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { given, required } from '../given';
import { examples } from './addGatewayRoute.examples';
import { gatewayRouteInput } from './gatewayRouteInput';

type GatewayApi = PlatformChangeOf<'add-gateway-route'>['api'];

/**
 * `gitops:gateway-route:add`: makes a service reachable through the API
 * gateway, in the gateway's own repository.
 *
 * @public
 */
export function createAddGatewayRouteAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:gateway-route:add',
    description:
      "Makes a service reachable through the API gateway: a cluster and an API in the config.yaml of the gateway's repository",
    examples,
    supportsDryRun: true,
    schema: {
      input: { ...gatewayRouteInput, ...deliveryInput },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { gateway, file, cluster, api } = ctx.input;
      await deliverChange(options, ctx, {
        kind: 'add-gateway-route',
        gateway: required('gateway', gateway),
        file: given(file),
        cluster: {
          name: required('cluster.name', cluster.name),
          addr: required('cluster.addr', cluster.addr),
          type: cluster.type,
        },
        api: {
          name: required('api.name', api.name),
          auth: authOf(api.auth),
          methods: methodsOf(api.methods),
        },
      });
    },
  });
}

function authOf({ policy, permission }: GatewayApi['auth']) {
  const name = given(permission);
  return { policy, ...(name !== undefined && { permission: name }) };
}

function methodsOf(methods: GatewayApi['methods']): GatewayApi['methods'] {
  return methods?.length
    ? methods.map(({ name, auth }, index) => ({
        name: required(`api.methods[${index}].name`, name),
        auth: authOf(auth),
      }))
    : undefined;
}
