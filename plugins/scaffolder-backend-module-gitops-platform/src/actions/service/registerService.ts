import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { given, required } from '../given';
import { examples } from './registerService.examples';

/**
 * `gitops:service:register`: enters a service into a platform by merge request,
 * commit, or into a checkout in the workspace. Running it again with the same
 * input changes nothing.
 *
 * @public
 */
export function createRegisterServiceAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:service:register',
    description:
      'Enters a service into a GitOps platform with a diff of added lines only; repeating it changes nothing',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        name: z =>
          z.string({
            description:
              'Name of the service: lower-case letters, digits and dashes',
          }),
        repoUrl: z =>
          z
            .string({
              description:
                "Clone address of the service's repository; the convention of the platform where absent",
            })
            .optional(),
        path: z =>
          z
            .string({
              description:
                'Folder of the values files in that repository; .cicd where absent',
            })
            .optional(),
        syncWave: z =>
          z
            .union([z.string(), z.number().int()], {
              description:
                'Sync wave: "0" backend (where absent), "1" gateway, "2" frontend',
            })
            .optional(),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await deliverChange(options, ctx, {
        kind: 'register-service',
        service: required('name', input.name),
        syncWave: given(input.syncWave),
        repoUrl: given(input.repoUrl),
        path: given(input.path),
      });
    },
  });
}
