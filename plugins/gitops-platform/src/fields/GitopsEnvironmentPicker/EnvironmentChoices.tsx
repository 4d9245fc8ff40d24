import { Checkbox, CheckboxGroup } from '@backstage/ui';
import type { PlatformEnvironment } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { useState } from 'react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { ChoiceText } from '../ChoiceText';
import { stringsOf } from '../siblingValues';
import { useChoiceGroupProps } from '../useChoiceGroupProps';
import { usePreselection } from '../usePreselection';
import { environmentDetail } from './environmentDetail';
import { NoEnvironment } from './NoEnvironment';
import type { GitopsEnvironmentPickerProps } from './schema';

/**
 * All environments are chosen at first. An empty list counts as "not chosen
 * yet" until somebody touches the field, because a form hands out empty lists
 * for arrays that nobody has filled.
 */
export function EnvironmentChoices(props: {
  field: GitopsEnvironmentPickerProps;
  environments: PlatformEnvironment[];
  /** What is chosen was chosen for another platform. */
  startOver: boolean;
}) {
  const { field, environments, startOver } = props;
  const { t } = useFieldTranslation();
  const groupProps = useChoiceGroupProps(field, t('environments.label'));
  const [touched, setTouched] = useState(false);

  const names = environments.map(environment => environment.name);
  const value = stringsOf(field.formData);
  const offered = value.filter(name => names.includes(name));
  usePreselection(
    preselection({ value, names, startOver, touched }),
    field.onChange,
  );

  if (environments.length === 0) {
    return <NoEnvironment label={groupProps.label} />;
  }
  return (
    <CheckboxGroup
      {...groupProps}
      value={offered}
      onChange={chosen => {
        setTouched(true);
        // In the platform's order, however they were ticked.
        field.onChange(names.filter(name => chosen.includes(name)));
      }}
    >
      {environments.map(environment => (
        <Checkbox key={environment.name} value={environment.name}>
          <ChoiceText
            title={environment.name}
            detail={environmentDetail(environment, t)}
          />
        </Checkbox>
      ))}
    </CheckboxGroup>
  );
}

function preselection(state: {
  value: string[];
  names: string[];
  startOver: boolean;
  touched: boolean;
}): string[] | undefined {
  const { value, names, startOver, touched } = state;
  const offered = value.filter(name => names.includes(name));
  const wanted =
    !touched && (startOver || offered.length === 0) ? names : offered;
  const isThere =
    wanted.length === value.length &&
    wanted.every(name => value.includes(name));
  return isThere ? undefined : wanted;
}
