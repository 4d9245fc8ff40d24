import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { audited } from '../audited';
import { deliveryInput, type ChangeActionOptions } from '../delivery';
import { given, givenList, required } from '../given';
import { taskOf } from '../taskOf';
import { examples } from './createRepository.examples';

/**
 * `gitops:repository:create`: creates a repository and pushes the workspace as
 * its first commit. Running it again completes what an earlier run left, and
 * changes nothing where that was complete.
 *
 * @public
 */
export function createCreateRepositoryAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:repository:create',
    description:
      'Creates a repository on the git host of a platform and pushes the workspace as its first commit; repeating it completes what an earlier run left',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        platform: deliveryInput.platform,
        name: z =>
          z.string({
            description:
              'What the repository is for, e.g. the name of the service; with the platform it tells a repository of an earlier run from those of others',
          }),
        repoUrl: z =>
          z.string({
            description:
              'Clone or web address of the repository to be, e.g. service.cloneUrl of gitops:platform:describe; its group has to exist',
          }),
        sourcePath: z =>
          z
            .string({
              description:
                'Folder of the workspace that becomes the repository; the workspace itself where absent',
            })
            .optional(),
        defaultBranch: z =>
          z
            .string({ description: 'Name of its branch; main where absent' })
            .optional(),
        visibility: z =>
          z
            .enum(['private', 'internal', 'public'], {
              description: 'Who can see it; private where absent',
            })
            .optional(),
        description: z =>
          z.string({ description: 'Description of the project' }).optional(),
        topics: z =>
          z
            .array(z.string(), { description: 'Topics of the project' })
            .optional(),
        title: z =>
          z
            .string({
              description:
                'First line of the commit message; made from the name where absent',
            })
            .optional(),
        token: deliveryInput.token,
      },
      output: {
        outcome: z =>
          z.enum(['added', 'unchanged'], {
            description:
              'added: it was made, or an empty one was filled; unchanged: an earlier run had made and filled it',
          }),
        url: z => z.string({ description: 'Web address of the repository' }),
        remoteUrl: z =>
          z.string({ description: 'Clone address of the repository' }),
        repoContentsUrl: z =>
          z.string({ description: 'Web address of the root of its files' }),
        branch: z => z.string({ description: 'Branch that holds the files' }),
        commit: z =>
          z
            .string({
              description:
                'Sha of its first commit; absent where a dry run would make it',
            })
            .optional(),
        projectId: z =>
          z.number({
            description:
              'Number of the project on the git host; 1 where a dry run would make it',
          }),
        files: z => z.array(z.string(), { description: 'Paths of the files' }),
      },
    },
    async handler(ctx) {
      const { input, isDryRun = false, logger } = ctx;
      const name = required('name', input.name);
      const repoUrl = required('repoUrl', input.repoUrl);
      const result = await audited(
        options,
        ctx,
        {
          eventId: 'repository-create',
          severityLevel: 'medium',
          meta: { platform: input.platform, name },
        },
        () =>
          options.platforms.repositories.create({
            platform: required('platform', input.platform),
            name,
            repoUrl,
            directory: resolveSafeChildPath(
              ctx.workspacePath,
              given(input.sourcePath) ?? '.',
            ),
            defaultBranch: given(input.defaultBranch),
            visibility: input.visibility,
            description: given(input.description),
            topics: givenList(input.topics),
            title: given(input.title),
            token: given(input.token),
            ...taskOf(options, ctx),
          }),
      );
      logger.info(
        `${result.outcome}: ${result.url} with ${
          result.files.length
        } files on ${result.branch}${
          isDryRun ? '; this is a dry run, nothing was written' : ''
        }`,
      );
      result.notes.forEach(note => logger.warn(note));
      ctx.output('outcome', result.outcome);
      ctx.output('url', result.url);
      ctx.output('remoteUrl', result.cloneUrl);
      ctx.output('repoContentsUrl', result.repoContentsUrl);
      ctx.output('branch', result.branch);
      ctx.output('commit', result.commit);
      ctx.output('projectId', result.projectId);
      ctx.output('files', result.files);
    },
  });
}
