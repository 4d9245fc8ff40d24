import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { validateServiceName } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import { chosenPlatform, type SiblingOptions } from '../siblingValues';
import { nameProblemMessages } from './nameProblemMessages';

/** The name can be given to a new service of the chosen platform. */
export const validateName: CustomFieldValidator<
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
  nameProblemMessages(validateServiceName(value ?? '', { model }), t).forEach(
    message => field.addError(message),
  );
};
