import type { AuditorService } from '@backstage/backend-plugin-api';
import type { Config } from '@backstage/config';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/**
 * What the actions that change a platform are built on.
 *
 * @public
 */
export interface ChangeActionOptions {
  platforms: PlatformReader;
  auditor: AuditorService;
  /** Of the app: `app.baseUrl` leads to the page of the task. */
  config: Config;
}
