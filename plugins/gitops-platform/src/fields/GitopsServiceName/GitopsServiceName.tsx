import { Flex, Text, TextField } from '@backstage/ui';
import { validateServiceName } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { usePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-react';
import { useId } from 'react';
import { useFieldTranslation } from '../../translation/useFieldTranslation';
import { fieldTexts } from '../fieldTexts';
import { chosenPlatform } from '../siblingValues';
import { nameProblemMessages } from './nameProblemMessages';
import type { GitopsServiceNameProps } from './schema';

/**
 * A text field that says while one is typing what is wrong with a name. It
 * works without a platform too: then it cannot tell whether the name is taken.
 */
export function GitopsServiceName(props: GitopsServiceNameProps) {
  const {
    formData,
    onChange,
    onBlur,
    required,
    disabled,
    readonly,
    idSchema,
    rawErrors,
    uiSchema,
    formContext,
  } = props;
  const { t } = useFieldTranslation();
  const { label, description, errorId } = fieldTexts(props, t('name.label'));
  const problemsId = useId();
  const platform = usePlatform(
    chosenPlatform(formContext?.formData, uiSchema['ui:options']),
  );

  const name = formData ?? '';
  const model = platform.status === 'ready' ? platform.data : undefined;
  // What the form has said already is not said twice.
  const problems = nameProblemMessages(
    name === '' ? [] : validateServiceName(name, { model }),
    t,
  ).filter(message => !rawErrors?.includes(message));

  return (
    <Flex direction="column" gap="1">
      <TextField
        id={idSchema?.$id}
        label={label}
        description={description}
        secondaryLabel={required ? t('field.required') : undefined}
        isRequired={required}
        isDisabled={disabled}
        isReadOnly={readonly}
        isInvalid={problems.length > 0 || Boolean(errorId)}
        aria-describedby={[problemsId, errorId].filter(Boolean).join(' ')}
        validationBehavior="aria"
        autoComplete="off"
        spellCheck="false"
        placeholder={uiSchema['ui:placeholder']}
        value={name}
        onChange={value => onChange(value === '' ? undefined : value)}
        onBlur={() => onBlur?.(idSchema?.$id, formData)}
      />
      <div id={problemsId} aria-live="polite">
        {problems.map(problem => (
          // Bold instead of red: the red of small text has too little contrast.
          <Text key={problem} as="p" variant="body-small" weight="bold">
            {problem}
          </Text>
        ))}
      </div>
    </Flex>
  );
}
