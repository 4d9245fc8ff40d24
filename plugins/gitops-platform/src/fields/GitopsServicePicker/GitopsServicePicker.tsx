import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { ServiceChoices } from './ServiceChoices';
import type { GitopsServicePickerProps } from './schema';

/** A select of the services that the chosen platform has. */
export function GitopsServicePicker(props: GitopsServicePickerProps) {
  const { t } = useFieldTranslation();
  return (
    <PlatformModelBoundary
      label={fieldTexts(props, t('service.label')).label}
      platform={chosenPlatform(
        props.formContext?.formData,
        props.uiSchema['ui:options'],
      )}
    >
      {model => <ServiceChoices field={props} model={model} />}
    </PlatformModelBoundary>
  );
}
