import { choicesOf, isRecord, typeOf, type FormSchema } from '../matrix';

/** A parameter whose values are known beforehand. */
export interface ChoiceParameter {
  /** Keys from the root of the values; `*` stands for every item of a list. */
  path: string[];
  values: unknown[];
  /** From the root of the template file. */
  schemaPath: (string | number)[];
}

/** Enums and booleans of a form, in all its branches, in the order of the file. */
export function choiceParameters(parameters: unknown): ChoiceParameter[] {
  const found = new Map<string, ChoiceParameter>();
  const pages = Array.isArray(parameters) ? parameters : [parameters];
  pages.forEach((page, index) =>
    collect(page, {
      path: [],
      schemaPath: [
        'spec',
        'parameters',
        ...(Array.isArray(parameters) ? [index] : []),
      ],
      found,
      root: page,
      depth: 0,
    }),
  );
  return [...found.values()];
}

interface Position {
  path: string[];
  schemaPath: (string | number)[];
  found: Map<string, ChoiceParameter>;
  root: unknown;
  depth: number;
}

/** Deeper than any form; ends references that lead back to themselves. */
const deepest = 30;

function collect(given: unknown, at: Position) {
  if (!isRecord(given) || at.depth > deepest) {
    return;
  }
  const schema: FormSchema = given;
  const into = (
    value: unknown,
    path: string[],
    ...steps: (string | number)[]
  ) =>
    collect(value, {
      ...at,
      path,
      schemaPath: [...at.schemaPath, ...steps],
      depth: at.depth + 1,
    });

  const values =
    choicesOf(schema) ??
    (typeOf(schema) === 'boolean' ? [true, false] : undefined);
  if (values && at.path.length > 0) {
    add(at, values);
    return;
  }
  if (typeof schema.$ref === 'string') {
    const steps = schema.$ref.replace(/^#\/?/, '').split('/').filter(Boolean);
    into(
      steps.reduce<unknown>(
        (node, step) => (isRecord(node) ? node[step] : undefined),
        at.root,
      ),
      at.path,
    );
  }
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    into(property, [...at.path, name], 'properties', name);
  }
  into(schema.items, [...at.path, '*'], 'items');
  for (const keyword of ['allOf', 'oneOf', 'anyOf'] as const) {
    [schema[keyword] ?? []]
      .flat()
      .forEach((part, index) => into(part, at.path, keyword, index));
  }
  for (const keyword of ['then', 'else'] as const) {
    into(schema[keyword], at.path, keyword);
  }
  for (const keyword of ['dependencies', 'dependentSchemas'] as const) {
    for (const [name, part] of Object.entries(schema[keyword] ?? {})) {
      into(part, at.path, keyword, name);
    }
  }
}

/** A branch often repeats the parameter that leads to it; its values are those of all of them. */
function add({ path, schemaPath, found }: Position, values: unknown[]) {
  const key = path.join('.');
  const known = found.get(key);
  if (known) {
    known.values = [...new Set([...known.values, ...values])];
  } else {
    found.set(key, { path, values, schemaPath });
  }
}
