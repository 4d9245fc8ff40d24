import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import { PlatformPage } from './PlatformPage';

/** The page with a heading of its own, which classic apps do not give. */
export function ClassicPlatformPage() {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  return (
    <PlatformPage
      heading={
        <Text as="h1" variant="title-medium" weight="bold">
          {t('platformPage.header')}
        </Text>
      }
    />
  );
}
