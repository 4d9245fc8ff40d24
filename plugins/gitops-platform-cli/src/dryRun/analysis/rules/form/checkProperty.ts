import { closest } from '../../closest';
import type { Findings } from '../../Findings';
import type { FormProperty } from '../../model/Form';
import { schemaProblems } from '../../model/schemaProblems';
import type { LocatedValue } from '../../yaml/LocatedValue';
import { checkChoices } from './checkChoices';
import { scaffolderFields } from './scaffolderFields';

/** Source: keys of a uiSchema that react-jsonschema-form 5 and the scaffolder read. */
const uiKeys =
  'ui:autocomplete ui:autofocus ui:backstage ui:classNames ui:description ui:disabled ui:emptyValue ui:enumDisabled ui:enumNames ui:enumOptions ui:field ui:fieldReplacesAnyOrOneOf ui:globalOptions ui:help ui:hideError ui:inputType ui:label ui:options ui:order ui:placeholder ui:readonly ui:rootFieldId ui:rows ui:style ui:submitButtonOptions ui:title ui:widget ui:ObjectFieldTemplate ui:ArrayFieldTemplate ui:FieldTemplate'.split(
    ' ',
  );

/** Checks what the form asks for in one of its properties. */
export function checkProperty(
  { name, schema }: FormProperty,
  findings: Findings,
) {
  checkPattern(schema, findings);
  checkChoices(schema, findings);
  checkDefault(name, schema, findings);
  checkUiKeys(schema, findings);
  checkField(schema, findings);
}

function checkPattern(schema: LocatedValue, findings: Findings) {
  const pattern = schema.get('pattern');
  if (pattern?.text === undefined) {
    return;
  }
  try {
    RegExp(pattern.text, 'u');
  } catch (error) {
    if (!compiles(pattern.text)) {
      findings.add(
        'invalid-pattern',
        'error',
        pattern.place(),
        `This is no regular expression: ${(error as Error).message}`,
      );
    }
  }
}

function compiles(pattern: string): boolean {
  try {
    return RegExp(pattern) !== undefined;
  } catch {
    return false;
  }
}

function checkDefault(name: string, schema: LocatedValue, findings: Findings) {
  const value = schema.get('default');
  if (!value) {
    return;
  }
  for (const { place, message, hint } of schemaProblems(
    value,
    schema.value,
    () => undefined,
    name,
  )) {
    findings.add(
      'wrong-default',
      'error',
      place,
      `The default does not fit: ${message}`,
      hint,
    );
  }
}

function checkUiKeys(schema: LocatedValue, findings: Findings) {
  for (const [key, value] of schema.entries()) {
    const meant =
      key.startsWith('ui') && !uiKeys.includes(key) && closest(key, uiKeys);
    if (meant) {
      findings.add(
        'unknown-ui-key',
        'error',
        value.keyPlace(),
        `There is no "${key}"`,
        `did you mean "${meant}"?`,
      );
    }
  }
}

function checkField(schema: LocatedValue, findings: Findings) {
  const field = schema.get('ui:field');
  const meant =
    field?.text &&
    !scaffolderFields.includes(field.text) &&
    closest(field.text, scaffolderFields);
  if (field && meant) {
    findings.add(
      'unknown-field',
      'warning',
      field.place(),
      `The scaffolder brings no field "${field.text}"`,
      `did you mean "${meant}"?`,
    );
  }
}
