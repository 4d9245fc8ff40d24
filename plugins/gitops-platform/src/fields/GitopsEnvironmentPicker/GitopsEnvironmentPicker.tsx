import { useState } from 'react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { PlatformModelBoundary } from '../PlatformModelBoundary';
import { chosenPlatform } from '../siblingValues';
import { EnvironmentChoice } from './EnvironmentChoice';
import { EnvironmentChoices } from './EnvironmentChoices';
import type { GitopsEnvironmentPickerProps } from './schema';

/**
 * The environments that the chosen platform has enabled: checkboxes, or radio
 * buttons where the property of the template has the type `string`.
 */
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
      {model => {
        const environments = model.environments.filter(e => e.enabled);
        return props.schema.type === 'string' ? (
          <EnvironmentChoice field={props} environments={environments} />
        ) : (
          <EnvironmentChoices
            key={model.name}
            field={props}
            environments={environments}
            startOver={seen.replaced}
          />
        );
      }}
    </PlatformModelBoundary>
  );
}
