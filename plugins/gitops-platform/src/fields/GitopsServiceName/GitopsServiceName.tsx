import {
  usePlatform,
  useServiceNameCheck,
  useSettledValue,
} from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { NameInput } from '../NameInput';
import { chosenPlatform } from '../siblingValues';
import { nameCheckNotes, nameCheckProblems } from './nameCheckMessages';
import { nameProblemMessages } from './nameProblemMessages';
import {
  canBeNew,
  isEnteredFrom,
  lacksAddress,
  problemsOfName,
} from './nameProblems';
import type { GitopsServiceNameProps } from './schema';

/**
 * A text field that says while one is typing what is wrong with a name: at once
 * what its spelling and the platform say, and after a pause what git host and
 * catalog say. It works without a platform too: then it cannot tell whether the
 * name is taken.
 */
export function GitopsServiceName(props: GitopsServiceNameProps) {
  const { uiSchema, formContext, formData = '' } = props;
  const { t } = useFieldTranslation();
  const options = uiSchema['ui:options'];
  const platformName = chosenPlatform(formContext?.formData, options);
  const platform = usePlatform(platformName);
  const model = platform.status === 'ready' ? platform.data : undefined;
  const isEntered = isEnteredFrom(
    formData,
    model,
    formContext?.formData,
    options,
  );
  const problems = problemsOfName(formData, model, isEntered);

  const settled = useSettledValue(formData);
  const isNew = options?.newRepository === true;
  // Without an address, the repository is the one that bears the name.
  const isNamesake =
    !isNew &&
    problems.length === 0 &&
    lacksAddress(formContext?.formData, options);
  const isAsked =
    settled === formData && ((isNew && canBeNew(problems)) || isNamesake);
  const answer = useServiceNameCheck(
    platformName,
    isAsked ? settled : undefined,
  );
  // Without an answer the first step of the task tells.
  const check = answer.status === 'ready' ? answer.data : undefined;

  return (
    <NameInput
      field={props}
      defaultLabel={t('name.label')}
      problemsOf={() => [
        ...nameProblemMessages((isNew && check?.problems) || problems, t),
        ...(isNew && check ? nameCheckProblems(check, t) : []),
      ]}
      notes={[
        ...(isEntered ? [t('name.check.entered')] : []),
        ...(isNew && check ? nameCheckNotes(check, t) : []),
        ...(isNamesake && check?.repository === 'free'
          ? [t('name.check.absent', { url: check.repositoryUrl })]
          : []),
      ]}
    />
  );
}
