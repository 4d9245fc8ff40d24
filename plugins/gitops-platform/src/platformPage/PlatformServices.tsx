import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { platformDeploymentsReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  LoadingPlaceholder,
  Notice,
  SourceReadingNotice,
  usePlatformDeployments,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { ArgocdNotices } from '../argocd';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import { FilteredServices } from './FilteredServices';

/** The services of one platform, or why they cannot be shown. */
export function PlatformServices({ platform }: { platform: string }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const state = usePlatformDeployments(platform);

  if (state.status === 'loading') {
    return <LoadingPlaceholder lines={8} />;
  }
  if (state.status === 'forbidden') {
    return (
      <Notice
        status="info"
        title={t('platformPage.forbidden.title')}
        hint={t('platformPage.forbidden.hint', {
          permission: platformDeploymentsReadPermission.name,
        })}
      />
    );
  }
  const notice = (
    <LiveStateNotice
      state={state}
      permission={platformDeploymentsReadPermission.name}
    />
  );
  if (state.status !== 'ready') {
    return notice;
  }
  const { data, retry } = state;
  return (
    <>
      {notice}
      <SourceReadingNotice
        source={t('platformPage.repository')}
        reading={data.platformReading}
        onRetry={retry}
      />
      <ArgocdNotices environments={data.environments} onRetry={retry} />
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
