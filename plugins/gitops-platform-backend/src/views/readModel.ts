import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';

/**
 * Reads a platform for a route. Whatever the git host or a file of the platform
 * does wrong is not the fault of the request: a file that is missing there must
 * not look like a platform that does not exist, nor a refused token like a user
 * who is not signed in.
 *
 * @throws NotFoundError where no platform of that name is configured.
 * @throws ServiceUnavailableError where its repository cannot be read.
 */
export async function readModel(
  platforms: Pick<PlatformReader, 'read' | 'settingsOf'>,
  platform: string,
  signal: AbortSignal | undefined,
): Promise<PlatformModel> {
  platforms.settingsOf(platform);
  try {
    return await platforms.read(platform, { signal });
  } catch (error) {
    throw new ServiceUnavailableError(
      `The platform '${platform}' cannot be read: ${toError(error).message}`,
      error,
    );
  }
}
