import type { FieldExtensionComponentProps } from '@backstage/plugin-scaffolder-react';

/** What the template's author says about a field, and the ids that go with it. */
export interface FieldTexts {
  label: string;
  description?: string;
  /** Id of the element with the errors, which the form renders below the field. */
  errorId?: string;
}

/**
 * Label and description of a field: `ui:title` and `ui:description` win over
 * `title` and `description` of the schema.
 */
export function fieldTexts<TValue, TOptions>(
  props: FieldExtensionComponentProps<TValue, TOptions>,
  defaultLabel: string,
): FieldTexts {
  const { uiSchema, schema, idSchema, rawErrors } = props;
  return {
    label: uiSchema['ui:title'] ?? schema.title ?? defaultLabel,
    description: uiSchema['ui:description'] ?? schema.description,
    errorId: rawErrors?.length ? `${idSchema.$id}__error` : undefined,
  };
}
