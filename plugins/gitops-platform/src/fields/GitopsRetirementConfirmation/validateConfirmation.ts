import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { chosenService, type SiblingOptions } from '../siblingValues';
import { confirmationProblem } from './confirmationProblem';

/** Somebody has typed the name of the very service that is chosen. */
export const validateConfirmation: CustomFieldValidator<
  string,
  SiblingOptions
> = async (value, field, context) => {
  const service = chosenService(
    context.formData,
    context.uiSchema?.['ui:options'],
  );
  if (!service) {
    return;
  }
  const t = await fieldTranslationOf(context.apiHolder);
  const problem = confirmationProblem(value, service, t);
  if (problem) {
    field.addError(problem);
  }
};
