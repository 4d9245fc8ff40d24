import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { DomainChoices } from './DomainChoices';
import type { GitopsDomainPickerProps } from './schema';

/** Checkboxes of the domains of the chosen environments. */
export function GitopsDomainPicker(props: GitopsDomainPickerProps) {
  const { t } = useFieldTranslation();
  return (
    <PlatformModelBoundary
      label={fieldTexts(props, t('domains.label')).label}
      platform={chosenPlatform(
        props.formContext?.formData,
        props.uiSchema['ui:options'],
      )}
    >
      {model => <DomainChoices field={props} model={model} />}
    </PlatformModelBoundary>
  );
}
