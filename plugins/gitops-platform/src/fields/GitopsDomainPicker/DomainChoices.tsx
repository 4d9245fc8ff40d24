import { Checkbox, CheckboxGroup, Flex, Text } from '@backstage/ui';
import {
  environmentDomains,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { Notice } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useId } from 'react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { ChoiceText } from '../ChoiceText';
import { FieldStandIn } from '../FieldStandIn';
import { chosenEnvironments, stringsOf } from '../siblingValues';
import { useChoiceGroupProps } from '../useChoiceGroupProps';
import { usePreselection } from '../usePreselection';
import type { GitopsDomainPickerProps } from './schema';

/**
 * The domains by environment. Those of an environment that is no longer chosen
 * leave the form with it.
 */
export function DomainChoices(props: {
  field: GitopsDomainPickerProps;
  model: PlatformModel;
}) {
  const { field, model } = props;
  const { t } = useFieldTranslation();
  const groupProps = useChoiceGroupProps(field, t('domains.label'));
  const groupId = useId();

  const environments = chosenEnvironments(
    field.formContext?.formData,
    field.uiSchema['ui:options'],
  );
  const domains = [
    ...new Set(environments.flatMap(name => environmentDomains(model, name))),
  ];
  const value = stringsOf(field.formData);
  const offered = value.filter(domain => domains.includes(domain));
  usePreselection(
    environments.length > 0 && offered.length < value.length
      ? offered
      : undefined,
    field.onChange,
  );

  if (environments.length === 0) {
    return (
      <FieldStandIn label={groupProps.label}>
        <Notice
          status="info"
          title={t('domains.noEnvironment.title')}
          hint={t('domains.noEnvironment.hint')}
        />
      </FieldStandIn>
    );
  }
  return (
    <CheckboxGroup
      {...groupProps}
      value={offered}
      onChange={chosen =>
        field.onChange(domains.filter(domain => chosen.includes(domain)))
      }
    >
      {environments.map(environment => (
        <div
          key={environment}
          role="group"
          aria-labelledby={`${groupId}-${environment}`}
        >
          <Text
            id={`${groupId}-${environment}`}
            as="div"
            variant="body-small"
            weight="bold"
            style={{ marginBlock: 'var(--bui-space-1)' }}
          >
            {environment}
          </Text>
          <EnvironmentDomains model={model} environment={environment} />
        </div>
      ))}
    </CheckboxGroup>
  );
}

function EnvironmentDomains(props: {
  model: PlatformModel;
  environment: string;
}) {
  const { model, environment } = props;
  const { t } = useFieldTranslation();
  const domains = environmentDomains(model, environment);
  const main = model.environments.find(e => e.name === environment)?.domain;

  if (domains.length === 0) {
    return (
      <Text variant="body-small" color="secondary">
        {t('domains.empty')}
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="2">
      {domains.map(domain => (
        <Checkbox key={domain} value={domain}>
          <ChoiceText
            title={domain}
            detail={domain === main ? t('domains.main') : t('domains.mirror')}
          />
        </Checkbox>
      ))}
    </Flex>
  );
}
