import Ajv from 'ajv';
import { closest, didYouMean } from '../closest';
import type { Findings } from '../Findings';
import { branchSchemas, Form, FormProperty } from '../model/Form';
import { schemaProblems } from '../model/schemaProblems';
import type { LocatedValue } from '../yaml/LocatedValue';

/** Source: fields that the scaffolder of Backstage 1.55 brings. */
export const scaffolderFields = [
  'EntityNamePicker',
  'EntityPicker',
  'EntityTagsPicker',
  'MultiEntityPicker',
  'MyGroupsPicker',
  'OwnedEntityPicker',
  'OwnerPicker',
  'RepoBranchPicker',
  'RepoOwnerPicker',
  'RepoUrlPicker',
  'Secret',
];

/** Source: keys of a uiSchema that react-jsonschema-form 5 and the scaffolder read. */
const uiKeys =
  'ui:autocomplete ui:autofocus ui:backstage ui:classNames ui:description ui:disabled ui:emptyValue ui:enumDisabled ui:enumNames ui:enumOptions ui:field ui:fieldReplacesAnyOrOneOf ui:globalOptions ui:help ui:hideError ui:inputType ui:label ui:options ui:order ui:placeholder ui:readonly ui:rootFieldId ui:rows ui:style ui:submitButtonOptions ui:title ui:widget ui:ObjectFieldTemplate ui:ArrayFieldTemplate ui:FieldTemplate'.split(
    ' ',
  );

const validator = new Ajv({ strict: false, validateFormats: false });

/** Checks the form: JSON schemas, and what the scaffolder reads beside them. */
export function checkForm(form: Form, findings: Findings) {
  for (const page of form.pages) {
    checkSchema(page, findings);
    checkObject(page, [], findings, 0);
  }
  form.properties.forEach(property => checkProperty(property, findings));
  checkTwice(form, findings);
}

function checkSchema(page: LocatedValue, findings: Findings) {
  validator.validateSchema(page.value as object);
  for (const { instancePath, message, keyword } of validator.errors ?? []) {
    // What a list of alternatives adds to the error of one of them.
    if (keyword !== 'anyOf') {
      const place = locate(page, instancePath).place();
      findings.add(
        'invalid-schema',
        'error',
        place,
        `This is not valid JSON Schema: ${message}`,
      );
    }
  }
}

function locate(page: LocatedValue, pointer: string): LocatedValue {
  let value = page;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
    value = value.get(key) ?? value.items()[Number(key)] ?? value;
  }
  return value;
}

/** Checks what a schema says of its properties by name. */
function checkObject(
  schema: LocatedValue,
  inherited: string[],
  findings: Findings,
  depth: number,
) {
  const own = namesIn(schema, 0);
  const known = [...new Set([...inherited, ...own])];
  for (const name of schema.get('required')?.items() ?? []) {
    if (name.text !== undefined && !known.includes(name.text)) {
      findings.add(
        'unknown-required',
        'error',
        name.place(),
        `"${name.text}" is required, but the form does not ask for it`,
        didYouMean(name.text, known),
      );
    }
  }
  for (const [name, dependency] of schema.get('dependencies')?.entries() ??
    []) {
    const others = namesIn(schema, 0, dependency);
    if (![...inherited, ...others].includes(name)) {
      findings.add(
        'unknown-dependency',
        'error',
        dependency.keyPlace(),
        `Something depends on "${name}", but the form does not ask for it`,
        didYouMean(name, known),
      );
    }
  }
  checkOrder(schema, known, findings);
  if (depth < 16) {
    for (const branch of branchSchemas(schema)) {
      checkObject(branch, known, findings, depth + 1);
    }
    for (const property of schema.get('properties')?.entries().values() ?? []) {
      checkObject(property, [], findings, depth + 1);
      const items = property.get('items');
      if (items) {
        checkObject(items, [], findings, depth + 1);
      }
    }
  }
}

function namesIn(
  schema: LocatedValue,
  depth: number,
  except?: LocatedValue,
): string[] {
  const branches = depth < 16 ? branchSchemas(schema) : [];
  return [
    ...(schema.get('properties')?.entries().keys() ?? []),
    ...branches
      .filter(branch => branch !== except)
      .flatMap(branch => namesIn(branch, depth + 1)),
  ];
}

/** Source: react-jsonschema-form 5 does not show a form whose order is not complete. */
function checkOrder(schema: LocatedValue, known: string[], findings: Findings) {
  const order = schema.get('ui:order')?.items() ?? [];
  for (const name of order) {
    if (
      name.text !== undefined &&
      name.text !== '*' &&
      !known.includes(name.text)
    ) {
      findings.add(
        'wrong-order',
        'error',
        name.place(),
        `The order names "${name.text}", but the form does not ask for it`,
        didYouMean(name.text, known),
      );
    }
  }
  const named = order.map(({ text }) => text);
  const missing = [...(schema.get('properties')?.entries().keys() ?? [])].find(
    name => !named.includes(name),
  );
  if (order.length > 0 && missing && !named.includes('*')) {
    findings.add(
      'wrong-order',
      'error',
      schema.get('ui:order')!.keyPlace(),
      `The order does not name "${missing}"`,
      'name it, or add "*" for the rest',
    );
  }
}

function checkProperty({ name, schema }: FormProperty, findings: Findings) {
  checkPattern(schema, findings);
  checkChoices(schema, findings);
  checkDefault(name, schema, findings);
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

function checkChoices(schema: LocatedValue, findings: Findings) {
  const choices = schema.get('enum');
  if (!choices) {
    return;
  }
  const count = choices.items().length;
  for (const key of ['enumNames', 'ui:enumNames']) {
    const names = schema.get(key) ?? schema.get('ui:options')?.get(key);
    if (names?.isList && names.items().length !== count) {
      findings.add(
        'wrong-enum-names',
        'error',
        names.keyPlace(),
        `There are ${count} choices and ${names.items().length} names for them`,
      );
    }
  }
  for (const choice of choices.items()) {
    const changed =
      typeof choice.scalar === 'number' &&
      choice.notation !== undefined &&
      choice.notation !== String(choice.scalar);
    if (changed) {
      findings.add(
        'ambiguous-number',
        'error',
        choice.place(),
        `YAML reads ${choice.notation} as the number ${choice.scalar}`,
        `write it in quotes: '${choice.notation}'`,
      );
    }
  }
  const type = schema.get('type')?.text;
  for (const choice of type ? choices.items() : []) {
    const [problem] = schemaProblems(
      choice,
      { type },
      () => undefined,
      'choice',
    );
    if (problem) {
      findings.add(
        'wrong-choice',
        'error',
        choice.place(),
        `The parameter is of type ${type}; nobody can choose ${JSON.stringify(
          choice.scalar,
        )}`,
        problem.hint,
      );
    }
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

/** Source: the pages of a form write into one map of answers. */
function checkTwice({ pages }: Form, findings: Findings) {
  const seen = new Set<string>();
  for (const page of pages) {
    for (const [name, property] of page.get('properties')?.entries() ?? []) {
      if (seen.has(name)) {
        findings.add(
          'duplicate-parameter',
          'warning',
          property.keyPlace(),
          `Another page asks for "${name}" too; both write the same answer`,
        );
      }
      seen.add(name);
    }
  }
}
