import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type {
  ChangeRequest,
  DeliveryResult,
  PlatformChange,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { audited } from '../audited';
import { given, givenList, required } from '../given';
import { taskOf } from '../taskOf';
import { changeAudit } from './changeAudit';
import type { ChangeActionOptions } from './ChangeActionOptions';
import type { DeliveryInput } from './deliveryInput';
import type { DeliveryOutput } from './deliveryOutput';
import { logDelivery } from './logDelivery';

/**
 * Handler of every action that changes a platform: delivers the change, tells
 * it in the audit log and in the log of the task, and puts out the result.
 *
 * @throws what `PlatformDelivery.deliver` throws, and NotAllowedError where `directory` leads out of the workspace.
 */
export async function deliverChange(
  options: ChangeActionOptions,
  ctx: ActionContext<DeliveryInput, DeliveryOutput>,
  change: PlatformChange,
): Promise<void> {
  const { eventId, severityLevel, subject } = changeAudit(change);
  const result = await audited(
    options,
    ctx,
    {
      eventId,
      severityLevel,
      meta: {
        platform: ctx.input.platform,
        ...subject,
        delivery: ctx.input.delivery ?? 'merge-request',
      },
    },
    () => options.platforms.delivery.deliver(requestOf(options, ctx, change)),
  );
  logDelivery(ctx.logger, result, ctx.isDryRun === true);
  putOut(ctx, result);
}

function requestOf(
  options: ChangeActionOptions,
  ctx: ActionContext<DeliveryInput, DeliveryOutput>,
  change: PlatformChange,
): ChangeRequest {
  const { input } = ctx;
  const mode = input.delivery ?? 'merge-request';
  return {
    platform: required('platform', input.platform),
    change,
    mode,
    ...(mode === 'workspace' && {
      directory: resolveSafeChildPath(
        ctx.workspacePath,
        given(input.directory) ?? '.',
      ),
    }),
    title: given(input.title),
    description: given(input.description),
    labels: givenList(input.labels),
    reviewers: givenList(input.reviewers),
    autoMerge: input.autoMerge ?? false,
    replaceOpenMergeRequest: input.replaceMergeRequest ?? false,
    token: given(input.token),
    ...taskOf(options, ctx),
  };
}

function putOut(
  ctx: ActionContext<DeliveryInput, DeliveryOutput>,
  result: DeliveryResult,
) {
  ctx.output('outcome', result.outcome);
  ctx.output('diff', result.diff);
  ctx.output('files', result.files);
  ctx.output('file', result.files[0]);
  ctx.output('repositoryUrl', result.repositoryUrl);
  ctx.output('url', result.url);
  ctx.output('branch', result.branch);
  ctx.output('mergeRequestIid', result.mergeRequestIid);
  ctx.output('commit', result.commit);
  ctx.output('followUps', result.followUps);
}
