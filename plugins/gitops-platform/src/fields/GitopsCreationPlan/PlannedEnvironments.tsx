import { Text } from '@backstage/ui';
import type { PlannedEnvironment } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import styles from './plan.module.css';
import { PlanSection } from './PlanSection';

/** What the service is called in each environment. */
export function PlannedEnvironments(props: {
  environments: PlannedEnvironment[];
}) {
  const { t } = useFieldTranslation();
  const deployed = props.environments.filter(
    environment => environment.deployed,
  );
  const others = props.environments.filter(
    environment => !environment.deployed,
  );

  return (
    <>
      {deployed.map(environment => (
        <PlanSection
          key={environment.name}
          title={t(
            environment.autoSync
              ? 'plan.environment.automatic'
              : 'plan.environment.byHand',
            { environment: environment.name },
          )}
        >
          <Names
            names={[
              [t('plan.environment.application'), environment.application],
              [t('plan.environment.namespace'), environment.namespace],
              [t('plan.environment.service'), environment.kubernetesService],
              [t('plan.environment.vaultPath'), environment.vaultPath],
              ...environment.addresses.map(
                address => [t('plan.environment.address'), address] as const,
              ),
            ]}
          />
        </PlanSection>
      ))}
      {others.length > 0 && (
        <Text as="p">
          {t('plan.environment.others', {
            environments: others.map(({ name }) => name).join(', '),
          })}
        </Text>
      )}
    </>
  );
}

function Names(props: {
  names: (readonly [label: string, value: string | undefined])[];
}) {
  return (
    <dl className={styles.names}>
      {props.names.map(
        ([label, value]) =>
          value && (
            <div key={`${label} ${value}`} className={styles.name}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
