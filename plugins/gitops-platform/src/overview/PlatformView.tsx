import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { deploymentsReadPermission } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  LiveStateLine,
  LiveStateNotice,
  Notice,
  useEntityDeployments,
  useEntityPreviews,
  useEntitySecrets,
  type LiveState,
  type ReadyEntityView,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useId } from 'react';
import { ArgocdNotices } from '../argocd';
import { gitopsPlatformTranslationRef } from '../translation/gitopsPlatformTranslationRef';
import { Checklist, checklistOf } from './checklist';
import { ConfigurationViewer } from './configuration';
import { EnvironmentMatrix } from './EnvironmentMatrix';
import { FindingsCard } from './findings';

/** A service across its environments: what runs, what is configured, what is missing. */
export function PlatformView({ view }: { view: ReadyEntityView }) {
  const { t } = useTranslationRef(gitopsPlatformTranslationRef);
  const matrixTitleId = useId();
  const deployments = useEntityDeployments();
  const secrets = useEntitySecrets();
  const previews = useEntityPreviews();
  const live = {
    deployments: dataOf(deployments),
    secrets: dataOf(secrets),
    previews: dataOf(previews),
  };
  const hasEnvironments = view.model.environments.some(
    ({ enabled }) => enabled,
  );

  return (
    <Flex direction="column" gap="4">
      <div>
        <Text as="h2" variant="title-small" weight="bold">
          {t('overview.title', { platform: view.model.title })}
        </Text>
        <Text as="p" color="secondary">
          {t('overview.description', { service: view.service.name })}
        </Text>
      </div>

      {!hasEnvironments && (
        <Notice
          status="info"
          title={t('overview.noEnvironments.title')}
          hint={t('overview.noEnvironments.hint', {
            file: `${view.model.repository.path}/base.yaml`,
          })}
        />
      )}
      <LiveStateNotice
        state={deployments}
        permission={deploymentsReadPermission.name}
      />
      {live.deployments && (
        <ArgocdNotices
          environments={live.deployments.environments}
          onRetry={deployments.retry}
        />
      )}

      {hasEnvironments && (
        <Card>
          <CardHeader>
            <Text
              as="h3"
              variant="title-x-small"
              weight="bold"
              id={matrixTitleId}
            >
              {t('overview.matrix.title')}
            </Text>
          </CardHeader>
          <CardBody>
            <EnvironmentMatrix
              view={view}
              live={live}
              titleId={matrixTitleId}
            />
            {!isSaidBefore(secrets, deployments) && (
              <LiveStateLine
                source="Vault"
                state={secrets}
                readingsOf={({ environments }) =>
                  environments.map(({ reading }) => reading)
                }
              />
            )}
            {!isSaidBefore(previews, deployments) && (
              <LiveStateLine
                source="GitLab"
                state={previews}
                readingsOf={({ mergeRequestsReading }) => [
                  mergeRequestsReading,
                ]}
              />
            )}
          </CardBody>
        </Card>
      )}

      <Card>
        <CardHeader>
          <Text as="h3" variant="title-x-small" weight="bold">
            {t('overview.checklist.title')}
          </Text>
        </CardHeader>
        <CardBody>
          <Checklist items={checklistOf(view, live)} />
        </CardBody>
      </Card>

      {view.configuration && <FindingsCard />}

      {hasEnvironments && view.configuration && (
        <Card>
          <CardHeader>
            <Text as="h3" variant="title-x-small" weight="bold">
              {t('overview.values.title')}
            </Text>
          </CardHeader>
          <CardBody>
            <ConfigurationViewer />
          </CardBody>
        </Card>
      )}
    </Flex>
  );
}

function dataOf<T>(state: LiveState<T>): T | undefined {
  return state.status === 'ready' ? state.data : undefined;
}

/** Whether the notice above the table has told the same already. */
function isSaidBefore(state: LiveState<unknown>, above: LiveState<unknown>) {
  return state.status === 'ready' && above.status === 'ready'
    ? Boolean(state.refreshFailure && above.refreshFailure)
    : state.status === above.status;
}
