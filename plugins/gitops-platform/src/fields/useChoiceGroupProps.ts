import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';
import { useFieldTranslation } from '../translation/useFieldTranslation';
import { fieldTexts } from './fieldTexts';

/** What a group of choices takes from the field of the form that it stands for. */
export function useChoiceGroupProps<TValue, TOptions>(
  field: FieldExtensionComponentProps<TValue, TOptions>,
  defaultLabel: string,
) {
  const { t } = useFieldTranslation();
  const { label, description, errorId } = fieldTexts(field, defaultLabel);
  return {
    id: field.idSchema?.$id,
    label,
    description,
    secondaryLabel: field.required ? t('field.required') : undefined,
    isRequired: field.required,
    isDisabled: field.disabled,
    isReadOnly: field.readonly,
    isInvalid: Boolean(errorId),
    'aria-describedby': errorId,
    validationBehavior: 'aria' as const,
  };
}
