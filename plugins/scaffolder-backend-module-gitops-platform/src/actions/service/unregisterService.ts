import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { required } from '../given';
import { examples } from './unregisterService.examples';

/**
 * `gitops:service:unregister`: takes a service out of a platform and out of its
 * preview environments. Repositories and secrets stay.
 *
 * @public
 */
export function createUnregisterServiceAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:service:unregister',
    description:
      'Takes a service out of a GitOps platform and out of its preview environments; outputs what else has to be cleaned up',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z.string({ description: 'Name of the service in the platform' }),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      await deliverChange(options, ctx, {
        kind: 'unregister-service',
        service: required('name', ctx.input.name),
      });
    },
  });
}
