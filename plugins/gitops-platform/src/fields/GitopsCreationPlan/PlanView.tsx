import { Flex, Text } from '@backstage/ui';
import type { CreationPlan } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { PlannedChanges } from './PlannedChanges';
import { PlannedEnvironments } from './PlannedEnvironments';
import { PlannedRepository } from './PlannedRepository';

/** The whole plan, in the order in which it is carried out. */
export function PlanView(props: { plan: CreationPlan; files: string[] }) {
  const { plan, files } = props;
  const { t } = useFieldTranslation();
  const { previews } = plan;

  return (
    <Flex direction="column" gap="4">
      <PlannedRepository
        title={t('plan.repository.title')}
        repository={plan.repository}
        files={[...files, ...plan.repository.files]}
      />
      {plan.api && (
        <PlannedRepository
          title={t('plan.repository.api')}
          repository={plan.api.repository}
        />
      )}
      <PlannedEnvironments environments={plan.environments} />
      {previews && (
        <Text as="p" style={{ overflowWrap: 'anywhere' }}>
          {t('plan.previews', {
            application: previews.application,
            host: previews.host ?? t('plan.noPreviewHost'),
          })}
        </Text>
      )}
      <PlannedChanges changes={plan.changes} />
    </Flex>
  );
}
