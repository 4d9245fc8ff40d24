import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  createTemplateAction,
  type ActionContext,
} from '@backstage/plugin-scaffolder-node';
import type {
  ConsumedApi,
  ProposedFiles,
  ServiceVariable,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { audited } from '../audited';
import { deliveryInput, type ChangeActionOptions } from '../delivery';
import { given, required } from '../given';
import { taskOf } from '../taskOf';
import { examples } from './proposeFiles.examples';

/** Where GitLab looks for the pipeline of a project unless told otherwise. */
const PIPELINE = '.gitlab-ci.yml';

/** Where the catalog looks in a repository, and the platform in that of a service. */
const CATALOG_FILE = 'catalog-info.yaml';
const VALUES_FILE = '.cicd/default.yaml';

/**
 * `gitops:repository:propose`: adds the files of the workspace that a repository
 * does not have yet, by one merge request. What is there stays byte by byte,
 * except for the entries that are asked for: the include of its pipeline, an API
 * of its component, a variable. Running it again finds its merge request again.
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
        platform: deliveryInput.platform,
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
        consumedApi: z =>
          z
            .object(
              {
                api: z.string({
                  description:
                    'Reference of the API, e.g. api:default/user-api',
                }),
                component: z.string({
                  description:
                    'Name of the component in the catalog file; there is nothing to consume where it is empty',
                }),
                file: z
                  .string({
                    description:
                      'Path of the catalog file; catalog-info.yaml where absent',
                  })
                  .optional(),
              },
              {
                description:
                  'An API that the component shall consume: one entry of its spec.consumesApis is added',
              },
            )
            .optional(),
        variable: z =>
          z
            .object(
              {
                name: z.string({
                  description:
                    'Name of the variable; there is nothing to set where it is empty',
                }),
                value: z.string({ description: 'What it is set to' }),
                file: z
                  .string({
                    description:
                      'Path of the values file; .cicd/default.yaml where absent',
                  })
                  .optional(),
              },
              {
                description:
                  'A variable of the container: one entry of configmap of the values is added. One that is there stays, whatever its value',
              },
            )
            .optional(),
        title: z =>
          z
            .string({
              description:
                'Title of the merge request and first line of the commit message; made from the name where absent',
            })
            .optional(),
        description: deliveryInput.description,
        token: deliveryInput.token,
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
                  'added: it is absent; changed: it gets the include or entry that was asked for; unchanged: it is there with the same bytes, or has the entry; kept: it stays as it is, with other contents or absent',
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
            consumedApi: consumedApiOf(input.consumedApi),
            variable: variableOf(input.variable),
            title: given(input.title),
            description: given(input.description),
            token: given(input.token),
            ...taskOf(options, ctx),
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

function consumedApiOf(
  input: { api: string; component: string; file?: string } | undefined,
): ConsumedApi | undefined {
  const component = given(input?.component);
  return input && component
    ? {
        component,
        api: required('consumedApi.api', input.api),
        file: given(input.file) ?? CATALOG_FILE,
      }
    : undefined;
}

function variableOf(
  input: { name: string; value: string; file?: string } | undefined,
): ServiceVariable | undefined {
  const name = given(input?.name);
  return input && name
    ? { name, value: input.value, file: given(input.file) ?? VALUES_FILE }
    : undefined;
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
