import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { required } from '../given';
import { examples } from './removeDomainMirror.examples';

/**
 * `gitops:domain-mirror:remove`: an environment no longer answers under a
 * domain.
 *
 * @public
 */
export function createRemoveDomainMirrorAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:domain-mirror:remove',
    description:
      'Takes a domain mirror out of an environment of a GitOps platform; only the last one, unless renumber is set',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        environment: z => z.string({ description: 'Name of the environment' }),
        domain: z => z.string({ description: 'Domain of the mirror' }),
        renumber: z =>
          z
            .boolean({
              description:
                'Remove it although others stand behind it, whose live resources are then made anew under other names. False where absent',
            })
            .optional(),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await deliverChange(options, ctx, {
        kind: 'remove-domain-mirror',
        environment: required('environment', input.environment),
        domain: required('domain', input.domain),
        renumber: input.renumber,
      });
    },
  });
}
