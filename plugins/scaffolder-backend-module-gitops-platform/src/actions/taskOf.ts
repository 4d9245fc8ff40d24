import type { ActionContext } from '@backstage/plugin-scaffolder-node';
import type { ChangeActionOptions } from './delivery';
import { taskUrl } from './taskUrl';

/** What every request to the git host says of the task that makes it. */
export function taskOf(
  { config }: Pick<ChangeActionOptions, 'config'>,
  ctx: Pick<
    ActionContext<Record<string, never>>,
    'isDryRun' | 'signal' | 'task' | 'user'
  >,
) {
  const { isDryRun = false } = ctx;
  return {
    requestedBy: ctx.user?.ref,
    // A dry run has no page that one could open.
    taskUrl: isDryRun ? undefined : taskUrl(config, ctx.task.id),
    dryRun: isDryRun,
    signal: ctx.signal,
  };
}
