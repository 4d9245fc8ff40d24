import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { previewsReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateNotice,
  LoadingPlaceholder,
  SourceReadingNotice,
  useEntityPreviews,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { previewEnvironmentsTranslationRef } from '../../translation';
import { BranchesWithoutRequest } from './BranchesWithoutRequest';
import { MergeRequestItem } from './MergeRequestItem';
import styles from './MergeRequestList.module.css';

/**
 * The open merge requests of the service, each with its preview or the reason
 * why it has none, and the branches that could have one.
 */
export function MergeRequestList({ view }: { view: ReadyEntityView }) {
  const { t } = useTranslationRef(previewEnvironmentsTranslationRef);
  const state = useEntityPreviews();

  return (
    <Card>
      <CardHeader>
        <Text as="h3" variant="title-x-small" weight="bold">
          {t('mergeRequests.title')}
        </Text>
      </CardHeader>
      <CardBody>
        {state.status === 'loading' && <LoadingPlaceholder lines={3} />}
        <LiveStateNotice
          state={state}
          permission={previewsReadPermission.name}
        />
        {state.status === 'ready' && (
          <Flex direction="column" gap="3">
            <SourceReadingNotice
              source="GitLab"
              reading={state.data.mergeRequestsReading}
              onRetry={state.retry}
            />
            <SourceReadingNotice
              source="Argo CD"
              reading={state.data.applicationsReading}
              onRetry={state.retry}
            />
            {state.data.previews.length > 0 && (
              <ul className={styles.list}>
                {state.data.previews.map(preview => (
                  <MergeRequestItem
                    key={preview.mergeRequest.iid}
                    preview={preview}
                    view={view}
                  />
                ))}
              </ul>
            )}
            {state.data.previews.length === 0 &&
              state.data.mergeRequestsReading.status === 'ok' && (
                <Text as="p" color="secondary">
                  {t('mergeRequests.none')}
                </Text>
              )}
            {state.data.hasMoreMergeRequests && (
              <Text as="p">{t('mergeRequests.more')}</Text>
            )}
            <BranchesWithoutRequest
              previews={state.data}
              onRetry={state.retry}
            />
          </Flex>
        )}
      </CardBody>
    </Card>
  );
}
