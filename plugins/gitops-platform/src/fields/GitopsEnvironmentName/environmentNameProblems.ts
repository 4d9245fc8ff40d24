import {
  validateEnvironmentName,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { FieldTranslation } from '../../translation/useFieldTranslation';

/** What is wrong with the name of an environment, in the language of the app. */
export function environmentNameProblems(
  name: string,
  model: PlatformModel | undefined,
  t: FieldTranslation,
): string[] {
  return validateEnvironmentName(name, { model }).map(({ code, message }) =>
    t(`environmentName.problem.${code}`, { message }),
  );
}
