import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { environmentDomains } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import {
  chosenEnvironments,
  chosenPlatform,
  stringsOf,
  type SiblingOptions,
} from '../siblingValues';

/** Each domain belongs to a chosen environment. None at all is allowed. */
export const validateDomains: CustomFieldValidator<
  string[],
  SiblingOptions
> = async (value, field, context) => {
  const options = context.uiSchema?.['ui:options'];
  const platform = chosenPlatform(context.formData, options);
  const chosen = stringsOf(value);
  const model =
    chosen.length > 0 &&
    platform &&
    (await platformOfForm(platform, field, context.apiHolder));
  if (!model) {
    return;
  }

  const t = await fieldTranslationOf(context.apiHolder);
  const domains = chosenEnvironments(context.formData, options).flatMap(
    environment => environmentDomains(model, environment),
  );
  for (const domain of chosen) {
    if (!domains.includes(domain)) {
      field.addError(t('domains.notOffered', { domain }));
    }
  }
};
