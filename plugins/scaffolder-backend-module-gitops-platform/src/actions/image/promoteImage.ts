import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { given, required } from '../given';
import { examples } from './promoteImage.examples';

/**
 * `gitops:image:promote`: writes the image tag of one environment into the
 * values file of another one, in the service's own repository.
 *
 * @public
 */
export function createPromoteImageAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:image:promote',
    description:
      "Deploys to one environment the image that runs in another: image.tag of the values files in the service's repository",
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        service: z =>
          z.string({ description: 'Name of the service in the platform' }),
        from: z =>
          z.string({ description: 'Environment to take the tag from' }),
        to: z => z.string({ description: 'Environment that gets it' }),
        expectedTag: z =>
          z
            .string({
              description:
                'The tag that the person saw; another one by now fails the step',
            })
            .optional(),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await deliverChange(options, ctx, {
        kind: 'promote-image',
        service: required('service', input.service),
        from: required('from', input.from),
        to: required('to', input.to),
        expectedTag: given(input.expectedTag),
      });
    },
  });
}
