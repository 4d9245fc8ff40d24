import { usePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { NameInput } from '../NameInput';
import { chosenPlatform } from '../siblingValues';
import { environmentNameProblems } from './environmentNameProblems';
import type { GitopsEnvironmentNameProps } from './schema';

/** A text field that says while one is typing whether an environment can be called so. */
export function GitopsEnvironmentName(props: GitopsEnvironmentNameProps) {
  const { uiSchema, formContext } = props;
  const { t } = useFieldTranslation();
  const platform = usePlatform(
    chosenPlatform(formContext?.formData, uiSchema['ui:options']),
  );
  const model = platform.status === 'ready' ? platform.data : undefined;

  return (
    <NameInput
      field={props}
      defaultLabel={t('environmentName.label')}
      problemsOf={name => environmentNameProblems(name, model, t)}
    />
  );
}
