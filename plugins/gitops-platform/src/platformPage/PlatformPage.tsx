import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Container, Flex, Select, Text } from '@backstage/ui';
import type { PlatformSummary } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  ErrorNotice,
  LoadingPlaceholder,
  Notice,
  usePlatforms,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import { PlatformServices } from './PlatformServices';

/** Name of the query parameter with the key of the platform, so that a page can be sent to somebody. */
const PLATFORM_PARAMETER = 'platform';

export interface PlatformPageProps {
  /** Where the app gives the page no header of its own. */
  heading?: ReactNode;
}

/** All services of a platform in all its environments. */
export function PlatformPage({ heading }: PlatformPageProps) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const platforms = usePlatforms();

  return (
    <Container>
      <main>
        <Flex direction="column" gap="4" mt="4">
          {heading}
          {platforms.status === 'loading' && <LoadingPlaceholder lines={8} />}
          {platforms.status === 'error' && (
            <ErrorNotice error={platforms.error} onRetry={platforms.retry} />
          )}
          {platforms.status === 'ready' && platforms.data.length === 0 && (
            <Notice
              status="info"
              title={t('platform.empty.title')}
              hint={t('platform.empty.hint')}
            />
          )}
          {platforms.status === 'ready' && platforms.data.length > 0 && (
            <ChosenPlatform platforms={platforms.data} />
          )}
        </Flex>
      </main>
    </Container>
  );
}

function ChosenPlatform({ platforms }: { platforms: PlatformSummary[] }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const [parameters, setParameters] = useSearchParams();
  const wanted = parameters.get(PLATFORM_PARAMETER);
  const chosen = platforms.find(({ name }) => name === wanted);
  const shown = chosen ?? platforms[0];

  return (
    <>
      {wanted && !chosen && (
        <Notice
          status="warning"
          title={t('platform.unknown', { platform: wanted })}
        />
      )}
      <div>
        <Text as="h2" variant="title-small" weight="bold">
          {t('platformPage.title', { platform: shown.title })}
        </Text>
        <Text as="p" color="secondary">
          {t('platformPage.description')}
        </Text>
      </div>
      {platforms.length > 1 && (
        <Select
          label={t('platform.label')}
          options={platforms.map(({ name, title }) => ({
            value: name,
            label: title,
          }))}
          value={shown.name}
          onChange={key => setParameters({ [PLATFORM_PARAMETER]: String(key) })}
          style={{ maxWidth: '20rem' }}
        />
      )}
      <PlatformServices key={shown.name} platform={shown.name} />
    </>
  );
}
