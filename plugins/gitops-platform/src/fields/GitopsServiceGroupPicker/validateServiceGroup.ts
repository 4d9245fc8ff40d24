import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import { chosenPlatform, type SiblingOptions } from '../siblingValues';

/** The platform has this group, and it is enabled. */
export const validateServiceGroup: CustomFieldValidator<
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
  if (!model.serviceGroups.some(g => g.enabled && g.name === value)) {
    const t = await fieldTranslationOf(context.apiHolder);
    field.addError(t('serviceGroup.notOffered', { group: value }));
  }
};
