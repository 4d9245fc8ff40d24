import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import { validateServiceName } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  fetchServiceNameCheck,
  gitopsPlatformApiOf,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import { chosenPlatform, type SiblingOptions } from '../siblingValues';
import { nameCheckProblems } from './nameCheckMessages';
import { nameProblemMessages } from './nameProblemMessages';

/**
 * The name can be given to a new service of the chosen platform. Where git host
 * and catalog cannot be asked it is let through: the task checks it again
 * before it makes anything.
 */
export const validateName: CustomFieldValidator<
  string,
  SiblingOptions & { newRepository?: boolean }
> = async (value, field, context) => {
  const name = value ?? '';
  const options = context.uiSchema?.['ui:options'];
  const platform = chosenPlatform(context.formData, options);
  const model = platform
    ? await platformOfForm(platform, field, context.apiHolder)
    : undefined;
  const t = await fieldTranslationOf(context.apiHolder);
  const problems = validateServiceName(name, { model });
  nameProblemMessages(problems, t).forEach(message => field.addError(message));
  if (!options?.newRepository || !platform || !model || problems.length > 0) {
    return;
  }
  const check = await fetchServiceNameCheck(
    gitopsPlatformApiOf(context.apiHolder),
    platform,
    name,
  ).catch(() => undefined);
  if (check) {
    nameCheckProblems(check, t).forEach(message => field.addError(message));
  }
};
