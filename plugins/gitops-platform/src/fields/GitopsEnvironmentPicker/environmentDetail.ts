import type { PlatformEnvironment } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';

/** What distinguishes an environment from the others. */
export function environmentDetail(
  environment: PlatformEnvironment,
  t: FieldTranslation,
): string {
  return [
    environment.domain ?? t('environments.noDomain'),
    environment.autoSync
      ? t('environments.autoSync')
      : t('environments.manualSync'),
  ].join(' · ');
}
