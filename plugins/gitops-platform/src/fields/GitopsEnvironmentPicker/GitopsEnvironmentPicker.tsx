import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { EnvironmentChoices } from './EnvironmentChoices';
import type { GitopsEnvironmentPickerProps } from './schema';

/** Checkboxes of the environments that the chosen platform has enabled. */
export function GitopsEnvironmentPicker(props: GitopsEnvironmentPickerProps) {
  const { t } = useFieldTranslation();
  return (
    <PlatformModelBoundary
      label={fieldTexts(props, t('environments.label')).label}
      platform={chosenPlatform(
        props.formContext?.formData,
        props.uiSchema['ui:options'],
      )}
    >
      {model => (
        <EnvironmentChoices
          // Another platform begins with its own preselection.
          key={model.name}
          field={props}
          environments={model.environments.filter(({ enabled }) => enabled)}
        />
      )}
    </PlatformModelBoundary>
  );
}
