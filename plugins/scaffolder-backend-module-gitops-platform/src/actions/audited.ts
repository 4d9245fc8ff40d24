import type {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import type { ActionContext } from '@backstage/plugin-scaffolder-node';

/** How something that is written is entered in the audit log of the plugin `scaffolder`. */
export interface AuditEntry {
  /** In kebab case, e.g. `service-register`. */
  eventId: string;
  /** `high` for what takes something away from people or reaches production. */
  severityLevel: AuditorServiceEventSeverityLevel;
  /** Without tokens, and without texts that people typed. */
  meta: Record<string, string>;
}

/**
 * Does something and enters it in the audit log with the task and the person,
 * and with what became of it. A dry run writes nothing, so it is not entered.
 */
export async function audited<
  TResult extends { outcome: string; url?: string; commit?: string },
>(
  { auditor }: { auditor: AuditorService },
  {
    isDryRun,
    task,
    user,
  }: Pick<ActionContext<any, any>, 'isDryRun' | 'task' | 'user'>,
  { meta, ...entry }: AuditEntry,
  write: () => Promise<TResult>,
): Promise<TResult> {
  if (isDryRun) {
    return write();
  }
  const event = await auditor.createEvent({
    ...entry,
    meta: {
      ...meta,
      taskId: task.id,
      ...(user?.ref && { requestedBy: user.ref }),
    },
  });
  let result: TResult;
  try {
    result = await write();
  } catch (error) {
    assertError(error);
    await event.fail({ error });
    throw error;
  }
  const { outcome, url, commit } = result;
  await event.success({
    meta: { outcome, ...(url && { url }), ...(commit && { commit }) },
  });
  return result;
}
