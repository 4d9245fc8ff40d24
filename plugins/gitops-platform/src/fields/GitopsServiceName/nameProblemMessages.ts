import type { NameProblem } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';

/** What is wrong with a name, in the language of the app. */
export function nameProblemMessages(
  problems: NameProblem[],
  t: FieldTranslation,
): string[] {
  return problems.map(problem =>
    t(`name.problem.${problem.code}`, { message: problem.message }),
  );
}
