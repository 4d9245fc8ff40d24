import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { MirrorChoices } from './MirrorChoices';
import type { GitopsDomainMirrorPickerProps } from './schema';

/** Radio buttons of the mirrors of the chosen environment, for removal. */
export function GitopsDomainMirrorPicker(props: GitopsDomainMirrorPickerProps) {
  const { t } = useFieldTranslation();
  return (
    <PlatformModelBoundary
      label={fieldTexts(props, t('mirror.label')).label}
      platform={chosenPlatform(
        props.formContext?.formData,
        props.uiSchema['ui:options'],
      )}
    >
      {model => <MirrorChoices field={props} model={model} />}
    </PlatformModelBoundary>
  );
}
