import {
  apiOfService,
  type CreationAnswers,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  chosenEnvironments,
  chosenLanguage,
  chosenName,
  stringsOf,
  textOf,
  valueOf,
  type SiblingOptions,
} from '../siblingValues';

const policies = ['required', 'optional', 'no-need'] as const;

interface PlanOptions extends SiblingOptions {
  apiLanguages?: string[];
}

/**
 * What the form says by now, under the names that the templates of this bundle
 * give their fields. Where a template has no such field, it is left out.
 */
export function creationAnswersOf(
  formData: unknown,
  options: PlanOptions | undefined,
): CreationAnswers {
  const text = (field: string) => textOf(valueOf(formData, field));
  const hasRoute = valueOf(formData, 'gatewayRoute') === true;
  return {
    environments: chosenEnvironments(formData, options),
    syncWave: text('syncWave'),
    domains: stringsOf(valueOf(formData, 'domains')),
    pathPrefix: text('pathPrefix'),
    secrets: stringsOf(valueOf(formData, 'secrets')).length > 0,
    previews: valueOf(formData, 'previews') === true,
    gateway: hasRoute ? text('gateway') : undefined,
    gatewayPolicy: hasRoute
      ? policies.find(policy => policy === text('gatewayPolicy'))
      : undefined,
    api: newApi(formData, options),
    repoUrl: text('repoUrl'),
  };
}

/** A form keeps what was chosen for a language that cannot serve an API. */
function newApi(
  formData: unknown,
  options: PlanOptions | undefined,
): string | undefined {
  const language = chosenLanguage(formData, options) ?? '';
  if (
    valueOf(formData, 'api') !== 'new' ||
    !options?.apiLanguages?.includes(language)
  ) {
    return undefined;
  }
  const service = chosenName(formData, options);
  return (
    textOf(valueOf(formData, 'apiName')) ?? (service && apiOfService(service))
  );
}
