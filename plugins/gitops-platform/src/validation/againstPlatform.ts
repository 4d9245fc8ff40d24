import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { chosenPlatform, type SiblingOptions } from '../fields/siblingValues';
import { fieldTranslationOf } from '../translation/fieldTranslationOf';
import type { FieldTranslation } from '../translation/useFieldTranslation';
import { platformOfForm } from './platformOfForm';

/** What a choice is checked with, besides the model of the platform. */
export interface FormAnswers<Options> {
  formData: unknown;
  options: Options | undefined;
  t: FieldTranslation;
}

/**
 * A validation of what was chosen against the model of the chosen platform. It
 * says nothing while one of the two is missing: that is not for it to say.
 *
 * @param problemsOf - sentences for the person; undefined stands for none
 */
export function againstPlatform<
  Value extends string | string[],
  Options = unknown,
>(
  problemsOf: (
    model: PlatformModel,
    chosen: Value,
    answers: FormAnswers<SiblingOptions & Options>,
  ) => (string | undefined)[],
): CustomFieldValidator<Value, SiblingOptions & Options> {
  return async (value, field, { apiHolder, formData, uiSchema }) => {
    const options = uiSchema?.['ui:options'];
    const platform = chosenPlatform(formData, options);
    const model =
      value?.length && platform
        ? await platformOfForm(platform, field, apiHolder)
        : undefined;
    if (model) {
      const t = await fieldTranslationOf(apiHolder);
      problemsOf(model, value, { formData, options, t })
        .filter(problem => problem !== undefined)
        .forEach(problem => field.addError(problem));
    }
  };
}
