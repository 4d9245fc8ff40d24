import {
  resolveSafeChildPath,
  type AuditorService,
} from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import { assertError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import type {
  DeliveryResult,
  PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { given } from '../given';
import { logDelivery } from './logDelivery';
import { examples } from './registerService.examples';
import { taskUrl } from './taskUrl';

/**
 * `gitops:service:register`: enters a service into a platform by merge request,
 * commit, or into a checkout in the workspace. Running it again with the same
 * input changes nothing.
 *
 * @public
 */
export function createRegisterServiceAction(options: {
  platforms: PlatformReader;
  auditor: AuditorService;
  config: Config;
}) {
  const { platforms, auditor, config } = options;
  return createTemplateAction({
    id: 'gitops:service:register',
    description:
      'Enters a service into a GitOps platform with a diff of added lines only; repeating it changes nothing',
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
        delivery: z =>
          z
            .enum(['merge-request', 'commit', 'workspace'], {
              description:
                'merge-request (where absent): a branch and a merge request; commit: a commit on the branch of the platform; workspace: a checkout in the workspace of the task',
            })
            .optional(),
        title: z =>
          z
            .string({
              description: 'Title of the merge request or of the commit',
            })
            .optional(),
        description: z =>
          z
            .string({
              description:
                'Text in front of the description of the merge request',
            })
            .optional(),
        replaceMergeRequest: z =>
          z
            .boolean({
              description:
                'Where an open merge request of an earlier run enters the service with other values, rebuild it with these instead of failing. False where absent',
            })
            .optional(),
        directory: z =>
          z
            .string({
              description:
                'For delivery workspace: folder of the checkout of the platform repository in the workspace; the workspace itself where absent',
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
              'added: entered; updated: an earlier merge request was rebuilt; unchanged: the entry or its merge request was there already',
          }),
        diff: z =>
          z.string({
            description:
              'Unified diff against the branch of the platform; empty where the entry is there already',
          }),
        file: z =>
          z.string({ description: 'Path of the file in the repository' }),
        url: z =>
          z
            .string({
              description:
                'Page of the merge request, of the commit, or of the entry that is there',
            })
            .optional(),
        branch: z =>
          z.string({ description: 'Branch that holds the entry' }).optional(),
        mergeRequestIid: z =>
          z.number({ description: 'Number of the merge request' }).optional(),
        commit: z =>
          z
            .string({ description: 'Sha of the commit that holds the entry' })
            .optional(),
      },
    },
    async handler(ctx) {
      const { input } = ctx;
      const mode = input.delivery ?? 'merge-request';
      const syncWave = given(
        input.syncWave === undefined ? undefined : String(input.syncWave),
      );
      const audit = await openAudit(ctx.isDryRun === true, auditor, {
        platform: input.platform,
        service: input.name,
        delivery: mode,
        taskId: ctx.task.id,
        ...(ctx.user?.ref && { requestedBy: ctx.user.ref }),
      });
      let result: DeliveryResult;
      try {
        result = await platforms.delivery.register({
          platform: input.platform,
          registration: {
            name: input.name,
            ...(syncWave !== undefined && { syncWave }),
            repoUrl: given(input.repoUrl),
            path: given(input.path),
          },
          mode,
          ...(mode === 'workspace' && {
            directory: resolveSafeChildPath(
              ctx.workspacePath,
              given(input.directory) ?? '.',
            ),
          }),
          title: given(input.title),
          description: given(input.description),
          requestedBy: ctx.user?.ref,
          taskUrl: ctx.isDryRun ? undefined : taskUrl(config, ctx.task.id),
          token: given(input.token),
          replaceOpenMergeRequest: input.replaceMergeRequest ?? false,
          dryRun: ctx.isDryRun === true,
          signal: ctx.signal,
        });
      } catch (error) {
        assertError(error);
        await audit?.fail({ error });
        throw error;
      }
      await audit?.success({
        meta: {
          outcome: result.outcome,
          ...(result.url && { url: result.url }),
          ...(result.commit && { commit: result.commit }),
        },
      });
      logDelivery(ctx.logger, result, ctx.isDryRun === true);
      ctx.output('outcome', result.outcome);
      ctx.output('diff', result.diff);
      ctx.output('file', result.file);
      ctx.output('url', result.url);
      ctx.output('branch', result.branch);
      ctx.output('mergeRequestIid', result.mergeRequestIid);
      ctx.output('commit', result.commit);
    },
  });
}

/** A dry run delivers nothing. */
async function openAudit(
  isDryRun: boolean,
  auditor: AuditorService,
  meta: Record<string, string>,
) {
  return isDryRun
    ? undefined
    : auditor.createEvent({
        eventId: 'service-register',
        severityLevel: 'medium',
        meta,
      });
}
