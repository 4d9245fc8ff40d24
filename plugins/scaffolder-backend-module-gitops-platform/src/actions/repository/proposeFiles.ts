import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import type { ProposedFiles } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { audited } from '../audited';
import type { ChangeActionOptions } from '../delivery';
import { given, required } from '../given';
import { taskUrl } from '../taskUrl';
import { examples } from './proposeFiles.examples';

/** Where GitLab looks for the pipeline of a project unless told otherwise. */
const PIPELINE = '.gitlab-ci.yml';

/**
 * `gitops:repository:propose`: adds the files of the workspace that a repository
 * does not have yet, by one merge request. What is there stays byte by byte,
 * except that its pipeline gets an include. Running it again finds its merge
 * request again.
 *
 * @public
 */
export function createProposeFilesAction(options: ChangeActionOptions) {
  return createTemplateAction({
    id: 'gitops:repository:propose',
    description:
      'Proposes the files of the workspace that an existing repository does not have, by one merge request; what is there stays as it is, and repeating it finds the merge request again',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        platform: z =>
          z.string({
            description: 'Name of the platform in gitopsPlatform.platforms',
          }),
        name: z =>
          z.string({
            description:
              'What the files are for, e.g. the name of the service; with the platform it names the branch, by which a rerun finds its merge request',
          }),
        repoUrl: z =>
          z.string({
            description: 'Clone or web address of the repository',
          }),
        sourcePath: z =>
          z
            .string({
              description:
                'Folder of the workspace that holds the files as they lie in the repository; the workspace itself where absent',
            })
            .optional(),
        include: z =>
          z
            .string({
              description:
                'Path of a file that the pipeline shall include, e.g. .gitlab/platform.yml. Where .gitlab-ci.yml is there already, this one entry of its include is added; none where absent',
            })
            .optional(),
        title: z =>
          z
            .string({
              description:
                'Title of the merge request and first line of the commit message; made from the name where absent',
            })
            .optional(),
        description: z =>
          z
            .string({
              description:
                'Text in front of the description of the merge request',
            })
            .optional(),
        token: z =>
          z
            .string({
              description:
                'GitLab token to act with, e.g. ${{ secrets.USER_OAUTH_TOKEN }} of requestUserCredentials; the token of the integration where absent',
            })
            .optional(),
      },
      output: {
        outcome: z =>
          z.enum(['added', 'updated', 'unchanged'], {
            description:
              'added: a merge request was opened; updated: that of an earlier run was made again; unchanged: nothing is absent, or the merge request of an earlier run has it',
          }),
        url: z =>
          z
            .string({
              description:
                'Page of the merge request, or of the repository where there is nothing to add',
            })
            .optional(),
        files: z =>
          z.array(
            z.object({
              file: z.string({ description: 'Path in the repository' }),
              outcome: z.enum(['added', 'changed', 'unchanged', 'kept'], {
                description:
                  'added: it is absent; changed: the pipeline, which gets the include; unchanged: it is there with the same bytes; kept: it is there with other contents and stays',
              }),
              reason: z
                .string({
                  description: 'Why it is kept, and what is left to a person',
                })
                .optional(),
            }),
            { description: 'What becomes of each file, by their paths' },
          ),
        diff: z =>
          z.string({
            description:
              'Unified diff against the default branch; empty where there is nothing to add',
          }),
        repositoryUrl: z =>
          z.string({ description: 'Web address of the repository' }),
        repoContentsUrl: z =>
          z.string({
            description:
              'Web address of the root of the files on its default branch',
          }),
        branch: z =>
          z.string({
            description:
              'Branch of the merge request, or the default one where there is nothing to add',
          }),
        mergeRequestIid: z =>
          z.number({ description: 'Number of the merge request' }).optional(),
        commit: z =>
          z
            .string({ description: 'Sha of the commit that holds the files' })
            .optional(),
      },
    },
    async handler(ctx) {
      const { input, isDryRun = false } = ctx;
      const name = required('name', input.name);
      const local = given(input.include)?.replace(/^\/+/, '');
      const result = await audited(
        options,
        ctx,
        {
          eventId: 'repository-propose',
          severityLevel: 'medium',
          meta: { platform: input.platform, name },
        },
        () =>
          options.platforms.repositories.propose({
            platform: required('platform', input.platform),
            name,
            repoUrl: required('repoUrl', input.repoUrl),
            directory: resolveSafeChildPath(
              ctx.workspacePath,
              given(input.sourcePath) ?? '.',
            ),
            include: local ? { file: PIPELINE, local } : undefined,
            title: given(input.title),
            description: given(input.description),
            token: given(input.token),
            requestedBy: ctx.user?.ref,
            // A dry run has no page that one could open.
            taskUrl: isDryRun
              ? undefined
              : taskUrl(options.config, ctx.task.id),
            dryRun: isDryRun,
            signal: ctx.signal,
          }),
      );
      logResult(ctx.logger, result, isDryRun);
      ctx.output('outcome', result.outcome);
      ctx.output('url', result.url);
      ctx.output('files', result.files);
      ctx.output('diff', result.diff);
      ctx.output('repositoryUrl', result.repositoryUrl);
      ctx.output('repoContentsUrl', result.repoContentsUrl);
      ctx.output('branch', result.branch);
      ctx.output('mergeRequestIid', result.mergeRequestIid);
      ctx.output('commit', result.commit);
    },
  });
}

function logResult(
  logger: ActionContext<any>['logger'],
  result: ProposedFiles,
  isDryRun: boolean,
): void {
  const at = result.url ? ` (${result.url})` : '';
  const suffix = isDryRun ? '; this is a dry run, nothing was written' : '';
  logger.info(`${result.outcome}: ${result.branch}${at}${suffix}`);
  for (const { file, outcome, reason } of result.files) {
    if (outcome === 'kept') {
      logger.warn(`${file} is left to you: ${reason}`);
    } else {
      logger.info(`${outcome}: ${file}`);
    }
  }
  result.notes.forEach(note => logger.warn(note));
}
