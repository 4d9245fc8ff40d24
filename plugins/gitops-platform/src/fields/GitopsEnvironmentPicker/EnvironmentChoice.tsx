import { Radio, RadioGroup } from '@backstage/ui';
import type { PlatformEnvironment } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { ChoiceText } from '../ChoiceText';
import { useChoiceGroupProps } from '../useChoiceGroupProps';
import { usePreselection } from '../usePreselection';
import { environmentDetail } from './environmentDetail';
import { NoEnvironment } from './NoEnvironment';
import type { GitopsEnvironmentPickerProps } from './schema';

/** One environment. None is chosen at first, unless there is only one. */
export function EnvironmentChoice(props: {
  field: GitopsEnvironmentPickerProps;
  environments: PlatformEnvironment[];
}) {
  const { field, environments } = props;
  const { t } = useFieldTranslation();
  const groupProps = useChoiceGroupProps(field, t('environments.one'));
  const known = environments.find(({ name }) => name === field.formData);
  usePreselection(
    !known && environments.length === 1 ? environments[0].name : undefined,
    field.onChange,
  );

  if (environments.length === 0) {
    return <NoEnvironment label={groupProps.label} />;
  }
  return (
    <RadioGroup
      {...groupProps}
      value={known?.name ?? null}
      onChange={field.onChange}
    >
      {environments.map(environment => (
        <Radio key={environment.name} value={environment.name}>
          <ChoiceText
            title={environment.name}
            detail={environmentDetail(environment, t)}
          />
        </Radio>
      ))}
    </RadioGroup>
  );
}
