import type { ApiHolder } from '@backstage/frontend-plugin-api';
import { toError } from '@backstage/errors';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  fetchPlatform,
  gitopsPlatformApiOf,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { fieldTranslationOf } from '../translation/fieldTranslationOf';

/**
 * The model of a platform for the validation of a field. Where it cannot be
 * had, the field gets an error that says why, and the answer is undefined.
 */
export async function platformOfForm(
  platform: string,
  field: { addError(message: string): void },
  apiHolder: ApiHolder,
): Promise<PlatformModel | undefined> {
  const t = await fieldTranslationOf(apiHolder);
  try {
    return await fetchPlatform(gitopsPlatformApiOf(apiHolder), platform);
  } catch (thrown) {
    const error = toError(thrown);
    if ('statusCode' in error && error.statusCode === 404) {
      field.addError(t('platform.unknown', { platform }));
    } else {
      const message =
        error.name === 'ResponseError' && error.cause
          ? toError(error.cause).message
          : error.message;
      field.addError(t('platform.unreadable', { platform, message }));
    }
    return undefined;
  }
}
