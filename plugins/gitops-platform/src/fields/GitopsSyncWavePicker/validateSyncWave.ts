import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { syncWaves } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import { chosenPlatform, type SiblingOptions } from '../siblingValues';

/** The wave is one that the platform offers. */
export const validateSyncWave: CustomFieldValidator<
  string,
  SiblingOptions
> = async (value, field, context) => {
  const platform = chosenPlatform(
    context.formData,
    context.uiSchema?.['ui:options'],
  );
  const model =
    value &&
    platform &&
    (await platformOfForm(platform, field, context.apiHolder));
  if (!model) {
    return;
  }
  if (!syncWaves(model).some(wave => wave.value === value)) {
    const t = await fieldTranslationOf(context.apiHolder);
    field.addError(t('wave.notOffered', { wave: value }));
  }
};
