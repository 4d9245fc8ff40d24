import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  deliverChange,
  deliveryInput,
  deliveryOutput,
  type ChangeActionOptions,
} from '../delivery';
import { given, required } from '../given';
import { examples } from './enablePreview.examples';

/**
 * `gitops:preview:enable`: gives the merge requests of a service preview
 * environments.
 *
 * @public
 */
export function createEnablePreviewAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:preview:enable',
    description:
      'Gives the merge requests of a service preview environments on a GitOps platform',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        service: z =>
          z.string({ description: 'Name of the service in the platform' }),
        branchMatch: z =>
          z
            .string({
              description:
                'Go RE2 expression that a branch must match, e.g. ^SHOP-[0-9]+-; the convention of the platform where absent',
            })
            .optional(),
        projectId: z =>
          z
            .union([z.string(), z.number().int()], {
              description:
                "Numeric id of the service's project on the git host, e.g. the output projectId of publish:gitlab; asked from the git host where absent",
            })
            .optional(),
        namespace: z =>
          z
            .string({
              description:
                'Namespace that previews run in; the convention of the platform where absent',
            })
            .optional(),
        appNameBase: z =>
          z
            .string({
              description:
                'First part of the name of a preview application; the name of the service where absent',
            })
            .optional(),
        repoUrl: z =>
          z
            .string({
              description:
                'Clone address of a service whose registration is not merged yet; the platform knows that of others',
            })
            .optional(),
        path: z =>
          z
            .string({
              description:
                'Folder of the values files of such a service; .cicd where absent',
            })
            .optional(),
        ...deliveryInput,
      },
      output: deliveryOutput,
    },
    async handler(ctx) {
      const { input } = ctx;
      await deliverChange(options, ctx, {
        kind: 'enable-preview',
        service: required('service', input.service),
        branchMatch: given(input.branchMatch),
        projectId: given(input.projectId),
        namespace: given(input.namespace),
        appNameBase: given(input.appNameBase),
        repoUrl: given(input.repoUrl),
        path: given(input.path),
      });
    },
  });
}
