import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';
import type { ServiceFilter } from './offeredServices';

/** Why there is no service to choose from. */
export function emptyHint(
  model: PlatformModel,
  filter: ServiceFilter | undefined,
  t: FieldTranslation,
): string {
  if (model.services.length === 0) {
    return t('service.empty.none');
  }
  if (filter?.previews && !model.previews) {
    return t('service.empty.noPreviews');
  }
  if (filter?.previews === 'enabled') {
    return t('service.empty.previewsEnabled');
  }
  if (filter?.previews === 'disabled') {
    return t('service.empty.previewsDisabled');
  }
  return t('service.empty.wave', { wave: filter?.syncWave ?? '' });
}
