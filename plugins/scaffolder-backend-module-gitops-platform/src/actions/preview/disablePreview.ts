import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { required } from '../given';
import { examples } from './disablePreview.examples';

/**
 * `gitops:preview:disable`: switches the preview environments of a service off.
 * Its entry stays, so that they can be switched on again.
 *
 * @public
 */
export function createDisablePreviewAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:preview:disable',
    description:
      'Switches the preview environments of a service off; their settings stay in the platform',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        service: z =>
          z.string({ description: 'Name of the service in the platform' }),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      await deliverChange(options, ctx, {
        kind: 'disable-preview',
        service: required('service', ctx.input.service),
      });
    },
  });
}
