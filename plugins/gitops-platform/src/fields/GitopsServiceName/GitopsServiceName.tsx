import { validateServiceName } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { usePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { NameInput } from '../NameInput';
import { chosenPlatform } from '../siblingValues';
import { nameProblemMessages } from './nameProblemMessages';
import type { GitopsServiceNameProps } from './schema';

/**
 * A text field that says while one is typing what is wrong with a name. It
 * works without a platform too: then it cannot tell whether the name is taken.
 */
export function GitopsServiceName(props: GitopsServiceNameProps) {
  const { uiSchema, formContext } = props;
  const { t } = useFieldTranslation();
  const platform = usePlatform(
    chosenPlatform(formContext?.formData, uiSchema['ui:options']),
  );
  const model = platform.status === 'ready' ? platform.data : undefined;

  return (
    <NameInput
      field={props}
      defaultLabel={t('name.label')}
      problemsOf={name =>
        nameProblemMessages(validateServiceName(name, { model }), t)
      }
    />
  );
}
