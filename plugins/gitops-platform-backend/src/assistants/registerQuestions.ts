import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { EntityDeploymentsService } from '../deployments';
import type { EntityPreviewsService } from '../previews';
import type { EntitySecretsService } from '../secrets';
import { registerFindSecrets } from './findSecrets';
import { registerPreviewAddress } from './previewAddress';
import { registerServiceState } from './serviceState';

/**
 * What assistants may ask, through the same services as the pages: same
 * permissions, same audit log, with the credentials of the person who asks.
 */
export function registerQuestions(options: {
  actionsRegistry: ActionsRegistryService;
  auth: AuthService;
  deployments: EntityDeploymentsService;
  previews: EntityPreviewsService;
  secrets: EntitySecretsService;
}): void {
  registerFindSecrets(options);
  registerPreviewAddress(options);
  registerServiceState(options);
}
