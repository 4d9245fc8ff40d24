import type { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { parse, stringify } from 'yaml';

type Action = TemplateAction<any, any, any>;

/** A JSON schema as zod gives it, as far as the reference tells it. */
interface Schema {
  type?: string | string[];
  enum?: string[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  description?: string;
}

/**
 * Writes the reference of actions in Markdown: a table of all, the inputs and
 * outputs that they share, and for each its own inputs and its first example.
 *
 * @param shared - names of the inputs and outputs that all of them have
 */
export function actionReference(
  actions: readonly Action[],
  shared: { inputs: readonly string[]; outputs: readonly string[] },
): string {
  const [first] = actions;
  return [
    table(
      ['Action', 'Does'],
      actions.map(({ id, description }) => [`\`${id}\``, description ?? '']),
    ),
    '### Inputs of all',
    fields(inputOf(first), name => shared.inputs.includes(name)),
    '### Outputs of all',
    fields(outputOf(first), name => shared.outputs.includes(name)),
    ...actions.flatMap(action => [
      `### ${action.id}`,
      `${action.description}.`,
      fields(inputOf(action), name => !shared.inputs.includes(name)),
      ['```yaml', exampleStep(action), '```'].join('\n'),
    ]),
  ].join('\n\n');
}

/** The same for an action that shares nothing with others. */
export function singleActionReference(action: Action): string {
  return [
    `### ${action.id}`,
    `${action.description}.`,
    'Inputs:',
    fields(inputOf(action), () => true),
    'Outputs:',
    fields(outputOf(action), () => true),
    ['```yaml', exampleStep(action), '```'].join('\n'),
  ].join('\n\n');
}

function inputOf(action: Action): Schema {
  return action.schema?.input as Schema;
}

function outputOf(action: Action): Schema {
  return action.schema?.output as Schema;
}

function fields(
  { properties = {}, required = [] }: Schema,
  isWanted: (name: string) => boolean,
): string {
  return Object.entries(properties)
    .filter(([name]) => isWanted(name))
    .flatMap(([name, schema]) => fieldLines(name, schema, required, ''))
    .join('\n');
}

function fieldLines(
  name: string,
  schema: Schema,
  required: readonly string[],
  indent: string,
): string[] {
  const kind = required.includes(name)
    ? typeName(schema)
    : `${typeName(schema)}, optional`;
  const text = schema.description ? `: ${schema.description}` : '';
  const inner = schema.items?.properties ? schema.items : schema;
  return [
    `${indent}- \`${name}\` (${kind})${text}`,
    ...Object.entries(inner.properties ?? {}).flatMap(([key, value]) =>
      fieldLines(key, value, inner.required ?? [], `${indent}  `),
    ),
  ];
}

function typeName({ type, enum: values, anyOf, items }: Schema): string {
  if (values) {
    return values.map(value => `\`${value}\``).join(', ');
  }
  if (anyOf) {
    return anyOf.map(typeName).join(' or ');
  }
  if (items) {
    return `list of ${typeName(items)}`;
  }
  return [type ?? 'any'].flat().join(' or ');
}

function exampleStep({ examples = [] }: Action): string {
  const { steps } = parse(examples[0].example);
  return stringify(steps, { singleQuote: true, lineWidth: 0 }).trimEnd();
}

/** With columns of even width, as Prettier writes it. */
function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows].map(row =>
    row.map(cell => cell.replace(/\|/g, '\\|')),
  );
  const widths = head.map((_, column) =>
    Math.max(...all.map(row => row[column].length)),
  );
  const line = (cells: string[]) =>
    `| ${cells
      .map((cell, column) => cell.padEnd(widths[column]))
      .join(' | ')} |`;
  return [
    line(all[0]),
    line(widths.map(width => '-'.repeat(width))),
    ...all.slice(1).map(line),
  ].join('\n');
}
