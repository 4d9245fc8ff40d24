import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { given, required } from '../given';
import { examples } from './publishInServiceGroup.examples';

/**
 * `gitops:service-group:publish`: gives an infrastructure service a public
 * address, `{subdomain}.{clusterName}.{baseDomain}` of the group.
 *
 * @public
 */
export function createPublishInServiceGroupAction(
  options: ChangeActionOptions,
) {
  return createTemplateAction({
    id: 'gitops:service-group:publish',
    description:
      'Gives an infrastructure service an address in a service group of a GitOps platform',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        group: z =>
          z.string({ description: 'Name of the group, e.g. infrastructure' }),
        name: z => z.string({ description: 'Name of the entry' }),
        subdomain: z =>
          z
            .string({
              description:
                'First part of the address {subdomain}.{clusterName}.{baseDomain}; the name where absent',
            })
            .optional(),
        namespace: z =>
          z.string({ description: 'Namespace of the Kubernetes Service' }),
        serviceName: z =>
          z.string({ description: 'Name of the Kubernetes Service' }),
        servicePort: z =>
          z
            .number({ description: 'Port of the Kubernetes Service' })
            .int()
            .min(1)
            .max(65_535),
        path: z =>
          z
            .string({ description: 'Path to publish; / where absent' })
            .optional(),
        pathType: z =>
          z
            .enum(['PathPrefix', 'Exact'], {
              description: 'How the path is compared; PathPrefix where absent',
            })
            .optional(),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await deliverChange(options, ctx, {
        kind: 'publish-in-service-group',
        group: required('group', input.group),
        name: required('name', input.name),
        subdomain: given(input.subdomain),
        namespace: required('namespace', input.namespace),
        serviceName: required('serviceName', input.serviceName),
        servicePort: input.servicePort,
        path: given(input.path),
        pathType: input.pathType,
      });
    },
  });
}
