import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DeliveryResult } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** Tells in the log of the task what was done, with the diff and what is left to do. */
export function logDelivery(
  logger: LoggerService,
  result: DeliveryResult,
  isDryRun: boolean,
): void {
  const at = result.url ? ` (${result.url})` : '';
  logger.info(
    isDryRun
      ? `${result.outcome}: ${placesOf(
          result,
        )}${at}; this is a dry run, nothing was written`
      : `${result.outcome}: ${placesOf(result)}${at}`,
  );
  for (const note of result.notes) {
    logger.warn(note);
  }
  if (result.diff) {
    logger.info(`Diff:\n${result.diff.trimEnd()}`);
  }
  for (const followUp of result.followUps) {
    logger.info(`Still to do: ${followUp}`);
  }
}

/** The files, with the line of the entry where it is known. */
function placesOf({ files, position }: DeliveryResult): string {
  return files
    .map(file => (position?.file === file ? `${file}:${position.line}` : file))
    .join(', ');
}
