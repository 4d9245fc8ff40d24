import type {
  BackstageCredentials,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { creationPlansReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/** @throws NotAllowedError where the user may not see what a creation would make. */
export async function authorizeCreation(
  permissions: PermissionsService,
  credentials: BackstageCredentials,
): Promise<void> {
  const [{ result }] = await permissions.authorize(
    [{ permission: creationPlansReadPermission }],
    { credentials },
  );
  if (result !== AuthorizeResult.ALLOW) {
    throw new NotAllowedError(
      `This needs the permission ${creationPlansReadPermission.name}`,
    );
  }
}
