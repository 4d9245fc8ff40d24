import type { CreationAnswers } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  chosenEnvironments,
  stringsOf,
  textOf,
  valueOf,
  type SiblingOptions,
} from '../siblingValues';

/**
 * What the form says by now, under the names that the templates of this bundle
 * give their fields. Where a template has no such field, it is left out.
 */
export function creationAnswersOf(
  formData: unknown,
  options: SiblingOptions | undefined,
): CreationAnswers {
  const text = (field: string) => textOf(valueOf(formData, field));
  return {
    environments: chosenEnvironments(formData, options),
    syncWave: text('syncWave'),
    domains: stringsOf(valueOf(formData, 'domains')),
    pathPrefix: text('pathPrefix'),
    secrets: stringsOf(valueOf(formData, 'secrets')).length > 0,
    previews: valueOf(formData, 'previews') === true,
    gateway:
      valueOf(formData, 'gatewayRoute') === true ? text('gateway') : undefined,
    repoUrl: text('repoUrl'),
  };
}
