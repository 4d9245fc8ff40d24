import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DeliveryResult } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** Tells in the log of the task what was done, with the diff. */
export function logDelivery(
  logger: LoggerService,
  result: DeliveryResult,
  isDryRun: boolean,
): void {
  const place = result.position
    ? `${result.file}:${result.position.line}`
    : result.file;
  const at = result.url ? ` (${result.url})` : '';
  logger.info(
    isDryRun
      ? `${result.outcome}: ${place}${at}; this is a dry run, nothing was sent to the git host`
      : `${result.outcome}: ${place}${at}`,
  );
  for (const note of result.notes) {
    logger.warn(note);
  }
  if (result.diff) {
    logger.info(`Diff:\n${result.diff.trimEnd()}`);
  }
}
