import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { given, required } from '../given';
import { examples } from './addEnvironment.examples';

/**
 * `gitops:environment:add`: adds an environment to a platform, and puts out
 * what the repository of each service then needs.
 *
 * @public
 */
export function createAddEnvironmentAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:environment:add',
    description:
      'Adds an environment to a GitOps platform; outputs what the repository of each service then needs',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        environment: z =>
          z.string({
            description:
              'Name of the environment: lower-case letters, digits and dashes',
          }),
        domain: z =>
          z.string({
            description: 'Its domain, e.g. staging.shop.example.test',
          }),
        infraNamespace: z =>
          z
            .string({
              description:
                'Namespace of its infrastructure; infra-{environment} where absent',
            })
            .optional(),
        autoSync: z =>
          z
            .boolean({
              description:
                'Argo CD applies changes by itself. False where absent: people synchronise',
            })
            .optional(),
        enabled: z =>
          z
            .boolean({
              description:
                'Deploy every service to it at once. True where absent',
            })
            .optional(),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await deliverChange(options, ctx, {
        kind: 'add-environment',
        environment: required('environment', input.environment),
        domain: required('domain', input.domain),
        infraNamespace: given(input.infraNamespace),
        autoSync: input.autoSync,
        enabled: input.enabled,
      });
    },
  });
}
