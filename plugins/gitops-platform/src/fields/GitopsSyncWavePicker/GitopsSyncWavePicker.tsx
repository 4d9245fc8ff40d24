import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { SyncWaveChoices } from './SyncWaveChoices';
import type { GitopsSyncWavePickerProps } from './schema';

/** Radio buttons of the platform's sync waves, with who is in each. */
export function GitopsSyncWavePicker(props: GitopsSyncWavePickerProps) {
  const { t } = useFieldTranslation();
  return (
    <PlatformModelBoundary
      label={fieldTexts(props, t('wave.label')).label}
      platform={chosenPlatform(
        props.formContext?.formData,
        props.uiSchema['ui:options'],
      )}
    >
      {model => <SyncWaveChoices field={props} model={model} />}
    </PlatformModelBoundary>
  );
}
