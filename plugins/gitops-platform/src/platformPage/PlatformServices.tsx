import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  platformDeploymentsReadPermission,
  type PlatformDeployments,
  type SourceReading,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  LoadingPlaceholder,
  Notice,
  SourceReadingNotice,
  usePlatformDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import { FilteredServices } from './FilteredServices';

/** The services of one platform, or why they cannot be shown. */
export function PlatformServices({ platform }: { platform: string }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const state = usePlatformDeployments(platform);

  if (state.status === 'loading') {
    return <LoadingPlaceholder lines={8} />;
  }
  if (state.status !== 'ready') {
    return (
      <LiveStateNotice
        state={state}
        permission={platformDeploymentsReadPermission.name}
      />
    );
  }
  const { data, retry } = state;
  return (
    <>
      {differentFailures(data).map(reading => (
        <SourceReadingNotice
          key={`${reading.status} ${reading.message}`}
          source="Argo CD"
          reading={reading}
          onRetry={retry}
        />
      ))}
      <SourceReadingNotice
        source={t('platformPage.catalog')}
        reading={data.entitiesReading}
        onRetry={retry}
      />
      {data.services.length === 0 ? (
        <Notice
          status="info"
          title={t('platformPage.empty.title')}
          hint={t('platformPage.empty.hint')}
        />
      ) : (
        <FilteredServices deployments={data} />
      )}
    </>
  );
}

/** Environments mostly share an Argo CD; what is wrong with it is said once. */
function differentFailures({
  environments,
}: PlatformDeployments): SourceReading[] {
  const failures = new Map<string, SourceReading>();
  for (const { reading } of environments) {
    if (reading.status !== 'ok') {
      const { status, message } = reading;
      // Without access, the message names the environment and says no more.
      const key = status === 'notConfigured' ? status : `${status} ${message}`;
      if (!failures.has(key)) {
        failures.set(key, reading);
      }
    }
  }
  return [...failures.values()];
}
