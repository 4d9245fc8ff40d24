import type { Config } from '@backstage/config';

/**
 * Page of a task (route `/create/tasks/:taskId` of the scaffolder's frontend).
 *
 * @returns `undefined` where `app.baseUrl` is not configured
 */
export function taskUrl(config: Config, taskId: string): string | undefined {
  const baseUrl = config.getOptionalString('app.baseUrl');
  return baseUrl && taskId
    ? `${baseUrl.replace(/\/+$/, '')}/create/tasks/${encodeURIComponent(
        taskId,
      )}`
    : undefined;
}
