import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import { chosenPlatform, type SiblingOptions } from '../siblingValues';
import { serviceProblem, type ServiceFilter } from './offeredServices';

/** The service is one that the field offers. */
export const validateService: CustomFieldValidator<
  string,
  SiblingOptions & ServiceFilter
> = async (value, field, context) => {
  const options = context.uiSchema?.['ui:options'];
  const platform = chosenPlatform(context.formData, options);
  const model =
    value &&
    platform &&
    (await platformOfForm(platform, field, context.apiHolder));
  if (!model) {
    return;
  }
  const t = await fieldTranslationOf(context.apiHolder);
  const problem = serviceProblem(model, value, options, t);
  if (problem) {
    field.addError(problem);
  }
};
