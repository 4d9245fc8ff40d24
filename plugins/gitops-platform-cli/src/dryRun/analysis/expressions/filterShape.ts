import type { Literal } from '../syntax';
import {
  anything,
  Constant,
  list,
  map,
  number,
  oneOf,
  optional,
  Shape,
  subject,
  text,
  union,
} from '../shapes/Shape';

const textFilters = new Set(
  'capitalize center dump e escape forceescape indent join jsonify nl2br replace safe string striptags title trim truncate upper lower urlencode urlize projectSlug'.split(
    ' ',
  ),
);
const numberFilters = new Set('abs length round wordcount'.split(' '));
const listFilters = new Set(
  'batch dictsort list reject rejectattr select selectattr slice'.split(' '),
);

/** Source: `parseRepoUrl` of scaffolder-node 0.13. */
const repositoryParts = map(
  [
    ['host', text],
    ['repo', text],
    ...['owner', 'organization', 'workspace', 'project'].map(
      (part): [string, Shape] => [part, optional(text)],
    ),
  ],
  {
    subject: subject('unknown-member', 'part', 'in what parseRepoUrl gives'),
  },
);

/** Source: `parseEntityRef` of catalog-model 1.7. */
const entityParts = map(
  [
    ['kind', text],
    ['namespace', text],
    ['name', text],
  ],
  {
    subject: subject('unknown-member', 'part', 'in what parseEntityRef gives'),
  },
);

/** Functions of text that can be applied to known values. */
const foldable: Record<string, (value: Constant) => Constant> = {
  lower: value => String(value ?? '').toLowerCase(),
  upper: value => String(value ?? '').toUpperCase(),
  trim: value => String(value ?? '').trim(),
  string: value => String(value),
};

/** What a filter makes of its input. */
export function filterShape(
  name: string,
  input: Shape,
  arguments_: Shape[],
): Shape {
  const fold = foldable[name];
  if (fold && input.values && !input.values.includes(undefined)) {
    return oneOf(input.values.map(fold));
  }
  if (name === 'default' || name === 'd') {
    return union(withoutAbsent(input), arguments_[0] ?? anything);
  }
  if (textFilters.has(name)) {
    return text;
  }
  if (numberFilters.has(name)) {
    return number;
  }
  switch (name) {
    case 'first':
    case 'last':
    case 'random':
      return input.kinds?.has('list') && input.items
        ? optional(input.items)
        : anything;
    case 'sort':
    case 'reverse':
      return input.kinds?.size === 1 && input.kinds.has('list')
        ? list(input.items)
        : anything;
    case 'parseRepoUrl':
      return repositoryParts;
    case 'parseEntityRef':
      return entityParts;
    default:
      return listFilters.has(name) ? list() : anything;
  }
}

function withoutAbsent(shape: Shape): Shape {
  return {
    ...shape,
    kinds:
      shape.kinds &&
      new Set([...shape.kinds].filter(kind => kind !== 'absent')),
    values: shape.values?.filter(value => value !== undefined),
  };
}

/** Value of a literal argument. */
export function literalOf(
  expression: { type: string } | undefined,
): Literal['value'] | undefined {
  return expression?.type === 'literal'
    ? (expression as Literal).value
    : undefined;
}
