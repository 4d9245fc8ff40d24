import { environmentDomains } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { againstPlatform } from '../../validation/againstPlatform';
import { chosenEnvironments, stringsOf } from '../siblingValues';

/** Each domain belongs to a chosen environment. None at all is allowed. */
export const validateDomains = againstPlatform<string[]>(
  (model, chosen, { formData, options, t }) => {
    const offered = chosenEnvironments(formData, options).flatMap(environment =>
      environmentDomains(model, environment),
    );
    return stringsOf(chosen)
      .filter(domain => !offered.includes(domain))
      .map(domain => t('domains.notOffered', { domain }));
  },
);
