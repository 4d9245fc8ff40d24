import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { ServiceGroupChoices } from './ServiceGroupChoices';
import type { GitopsServiceGroupPickerProps } from './schema';

/** Radio buttons of the service groups that the chosen platform has enabled. */
export function GitopsServiceGroupPicker(props: GitopsServiceGroupPickerProps) {
  const { t } = useFieldTranslation();
  return (
    <PlatformModelBoundary
      label={fieldTexts(props, t('serviceGroup.label')).label}
      platform={chosenPlatform(
        props.formContext?.formData,
        props.uiSchema['ui:options'],
      )}
    >
      {model => <ServiceGroupChoices field={props} model={model} />}
    </PlatformModelBoundary>
  );
}
