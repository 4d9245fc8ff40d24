import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import {
  fetchServiceNameCheck,
  gitopsPlatformApiOf,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { fieldTranslationOf } from '../../translation/fieldTranslationOf';
import { platformOfForm } from '../../validation/platformOfForm';
import { chosenPlatform, type SiblingOptions } from '../siblingValues';
import { nameCheckProblems } from './nameCheckMessages';
import { nameProblemMessages } from './nameProblemMessages';
import {
  canBeNew,
  isEnteredFrom,
  problemsOfName,
  type RepositoryOptions,
} from './nameProblems';

/**
 * The name can be given to a new service of the chosen platform. Where git host
 * and catalog cannot be asked it is let through: the task checks it again
 * before it makes anything.
 */
export const validateName: CustomFieldValidator<
  string,
  SiblingOptions & RepositoryOptions
> = async (value, field, context) => {
  const name = value ?? '';
  const options = context.uiSchema?.['ui:options'];
  const platform = chosenPlatform(context.formData, options);
  const model = platform
    ? await platformOfForm(platform, field, context.apiHolder)
    : undefined;
  const t = await fieldTranslationOf(context.apiHolder);
  const isEntered = isEnteredFrom(name, model, context.formData, options);
  const problems = problemsOfName(name, model, isEntered);
  const isAsked = options?.newRepository && model && canBeNew(problems);
  const check =
    platform && isAsked
      ? await fetchServiceNameCheck(
          gitopsPlatformApiOf(context.apiHolder),
          platform,
          name,
        ).catch(() => undefined)
      : undefined;
  [
    ...nameProblemMessages(check?.problems ?? problems, t),
    ...(check ? nameCheckProblems(check, t) : []),
  ].forEach(message => field.addError(message));
};
