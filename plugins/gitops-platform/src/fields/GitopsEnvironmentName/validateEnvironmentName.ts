import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import { chosenPlatform, type SiblingOptions } from '../siblingValues';
import { environmentNameProblems } from './environmentNameProblems';

/** The name can be given to a new environment of the chosen platform. */
export const validateEnvironmentName: CustomFieldValidator<
  string,
  SiblingOptions
> = async (value, field, context) => {
  const platform = chosenPlatform(
    context.formData,
    context.uiSchema?.['ui:options'],
  );
  const model = platform
    ? await platformOfForm(platform, field, context.apiHolder)
    : undefined;
  const t = await fieldTranslationOf(context.apiHolder);
  environmentNameProblems(value ?? '', model, t).forEach(message =>
    field.addError(message),
  );
};
