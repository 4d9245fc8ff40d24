import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import {
  chosenPlatform,
  stringsOf,
  type SiblingOptions,
} from '../siblingValues';

/**
 * At least one environment, and each of them enabled in the platform. Where one
 * is asked for, the form itself says that it is missing.
 */
export const validateEnvironments: CustomFieldValidator<
  string[] | string,
  SiblingOptions
> = async (value, field, context) => {
  const t = await fieldTranslationOf(context.apiHolder);
  const chosen = typeof value === 'string' ? [value] : stringsOf(value);
  if (chosen.length === 0) {
    field.addError(t('environments.atLeastOne'));
    return;
  }

  const platform = chosenPlatform(
    context.formData,
    context.uiSchema?.['ui:options'],
  );
  const model =
    platform && (await platformOfForm(platform, field, context.apiHolder));
  if (!model) {
    return;
  }
  for (const environment of chosen) {
    if (!model.environments.some(e => e.enabled && e.name === environment)) {
      field.addError(t('environments.notOffered', { environment }));
    }
  }
};
