import type {
  PlatformModel,
  PlatformService,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';

/** Which services a field offers; all where it does not say. */
export interface ServiceFilter {
  previews?: 'enabled' | 'disabled';
  syncWave?: string;
}

/** The services that the filter lets pass, in the order of the platform. */
export function offeredServices(
  model: PlatformModel,
  filter: ServiceFilter | undefined,
): PlatformService[] {
  if (filter?.previews && !model.previews) {
    return [];
  }
  return model.services.filter(
    ({ name, syncWave }) =>
      (filter?.syncWave === undefined || filter.syncWave === syncWave) &&
      (filter?.previews === undefined ||
        (filter.previews === 'enabled') === hasPreviews(model, name)),
  );
}

/** Why a service is not offered, in the language of the app. */
export function serviceProblem(
  model: PlatformModel,
  service: string,
  filter: ServiceFilter | undefined,
  t: FieldTranslation,
): string | undefined {
  if (offeredServices(model, filter).some(({ name }) => name === service)) {
    return undefined;
  }
  const found = model.services.find(({ name }) => name === service);
  if (!found) {
    return t('service.unknown', { service });
  }
  if (filter?.syncWave !== undefined && filter.syncWave !== found.syncWave) {
    return t('service.otherWave', {
      service,
      wave: found.syncWave,
      wanted: filter.syncWave,
    });
  }
  if (!model.previews) {
    return t('service.empty.noPreviews');
  }
  return hasPreviews(model, service)
    ? t('service.previewsEnabled', { service })
    : t('service.previewsDisabled', { service });
}

function hasPreviews(model: PlatformModel, service: string): boolean {
  return Boolean(
    model.previews?.services.some(
      preview => preview.service === service && preview.enabled,
    ),
  );
}
