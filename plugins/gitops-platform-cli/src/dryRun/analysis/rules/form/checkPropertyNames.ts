import { didYouMean } from '../../closest';
import type { Findings } from '../../Findings';
import { branchSchemas } from '../../model/Form';
import type { LocatedValue } from '../../yaml/LocatedValue';

/** Schemas that are nested deeper are not looked at. */
const deepestSchema = 16;

/** Checks what a schema, and every schema in it, says of its properties by name. */
export function checkPropertyNames(
  schema: LocatedValue,
  findings: Findings,
  inherited: string[] = [],
  depth = 0,
) {
  const known = [...new Set([...inherited, ...namesIn(schema)])];
  checkRequired(schema, known, findings);
  checkDependencies(schema, inherited, known, findings);
  checkOrder(schema, known, findings);
  if (depth >= deepestSchema) {
    return;
  }
  for (const branch of branchSchemas(schema)) {
    checkPropertyNames(branch, findings, known, depth + 1);
  }
  for (const property of schema.get('properties')?.entries().values() ?? []) {
    checkPropertyNames(property, findings, [], depth + 1);
    const items = property.get('items');
    if (items) {
      checkPropertyNames(items, findings, [], depth + 1);
    }
  }
}

function checkRequired(
  schema: LocatedValue,
  known: string[],
  findings: Findings,
) {
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
}

function checkDependencies(
  schema: LocatedValue,
  inherited: string[],
  known: string[],
  findings: Findings,
) {
  for (const [name, dependency] of schema.get('dependencies')?.entries() ??
    []) {
    const others = namesIn(schema, dependency);
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

/** Properties of a schema and of its branches, except for one branch. */
function namesIn(
  schema: LocatedValue,
  except?: LocatedValue,
  depth = 0,
): string[] {
  const branches = depth < deepestSchema ? branchSchemas(schema) : [];
  return [
    ...(schema.get('properties')?.entries().keys() ?? []),
    ...branches
      .filter(branch => branch !== except)
      .flatMap(branch => namesIn(branch, undefined, depth + 1)),
  ];
}
