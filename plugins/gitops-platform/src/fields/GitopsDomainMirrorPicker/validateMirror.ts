import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import {
  chosenEnvironment,
  chosenPlatform,
  type SiblingOptions,
} from '../siblingValues';
import { mirrorProblem } from './removableMirror';

/** The environment has this mirror, and none behind it. */
export const validateMirror: CustomFieldValidator<
  string,
  SiblingOptions
> = async (value, field, context) => {
  const options = context.uiSchema?.['ui:options'];
  const platform = chosenPlatform(context.formData, options);
  const environment = chosenEnvironment(context.formData, options);
  const model =
    value &&
    platform &&
    environment &&
    (await platformOfForm(platform, field, context.apiHolder));
  if (!model) {
    return;
  }
  const t = await fieldTranslationOf(context.apiHolder);
  const problem = mirrorProblem(model, environment, value, t);
  if (problem) {
    field.addError(problem);
  }
};
