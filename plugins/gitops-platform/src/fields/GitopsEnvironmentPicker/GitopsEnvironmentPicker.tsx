import { useState } from 'react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { EnvironmentChoices } from './EnvironmentChoices';
import type { GitopsEnvironmentPickerProps } from './schema';

/** Checkboxes of the environments that the chosen platform has enabled. */
export function GitopsEnvironmentPicker(props: GitopsEnvironmentPickerProps) {
  const { t } = useFieldTranslation();
  const platform = chosenPlatform(
    props.formContext?.formData,
    props.uiSchema['ui:options'],
  );
  const [seen, setSeen] = useState({ platform, replaced: false });
  if (platform && platform !== seen.platform) {
    setSeen({ platform, replaced: Boolean(seen.platform) });
  }

  return (
    <PlatformModelBoundary
      label={fieldTexts(props, t('environments.label')).label}
      platform={platform}
    >
      {model => (
        <EnvironmentChoices
          key={model.name}
          field={props}
          environments={model.environments.filter(({ enabled }) => enabled)}
          startOver={seen.replaced}
        />
      )}
    </PlatformModelBoundary>
  );
}
