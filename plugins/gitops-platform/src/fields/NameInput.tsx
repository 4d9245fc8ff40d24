import { Flex, Text, TextField } from '@backstage/ui';
import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useId } from 'react';
import { useFieldTranslation } from '../translation/useFieldTranslation';
import { fieldTexts } from './fieldTexts';

/** A text field that says while one is typing what is wrong. */
export function NameInput<TOptions>(props: {
  field: FieldExtensionComponentProps<string, TOptions>;
  defaultLabel: string;
  /** What is wrong with what stands in it now; not asked for an empty field. */
  problemsOf: (value: string) => string[];
  /** What is good to know about it, and no obstacle. */
  notes?: string[];
}) {
  const { field, defaultLabel, problemsOf, notes = [] } = props;
  const {
    formData,
    onChange,
    onBlur,
    required,
    idSchema,
    rawErrors,
    uiSchema,
  } = field;
  const { t } = useFieldTranslation();
  const { label, description, errorId } = fieldTexts(field, defaultLabel);
  const problemsId = useId();

  const value = formData ?? '';
  // What the form has said already is not said twice.
  const problems = (value === '' ? [] : problemsOf(value)).filter(
    message => !rawErrors?.includes(message),
  );

  return (
    <Flex direction="column" gap="1">
      <TextField
        id={idSchema?.$id}
        label={label}
        description={description}
        secondaryLabel={required ? t('field.required') : undefined}
        isRequired={required}
        isDisabled={field.disabled}
        isReadOnly={field.readonly}
        isInvalid={problems.length > 0 || Boolean(errorId)}
        aria-describedby={[problemsId, errorId].filter(Boolean).join(' ')}
        validationBehavior="aria"
        autoComplete="off"
        spellCheck="false"
        placeholder={uiSchema['ui:placeholder']}
        value={value}
        onChange={text => onChange(text === '' ? undefined : text)}
        onBlur={() => onBlur?.(idSchema?.$id, formData)}
      />
      <div id={problemsId} aria-live="polite">
        {problems.map(problem => (
          // Bold instead of red: the red of small text has too little contrast.
          <Text key={problem} as="p" variant="body-small" weight="bold">
            {problem}
          </Text>
        ))}
        {problems.length === 0 &&
          notes.map(note => (
            <Text key={note} as="p" variant="body-small">
              {note}
            </Text>
          ))}
      </div>
    </Flex>
  );
}
