import { didYouMean } from '../closest';
import type { Rule } from '../rules';

export type Kind =
  | 'text'
  | 'number'
  | 'boolean'
  | 'null'
  | 'list'
  | 'map'
  | 'absent';

export type Constant = string | number | boolean | null | undefined;

/** What is known of a value before anything runs. */
export interface Shape {
  /** What it can be; undefined where nothing is known. */
  kinds?: ReadonlySet<Kind>;
  /** Every value that it can have; undefined where they are not known or too many. */
  values?: readonly Constant[];
  members?: Members;
  /** Shape of each item of a list. */
  items?: Shape;
}

/** Keys of a map. */
export interface Members {
  known: Map<string, Shape>;
  /** There may be others. */
  open: boolean;
  /** Says what is wrong where a key is missed. */
  subject?: Subject;
  /** Keys that were read, for what nobody reads. */
  read?: Set<string>;
}

/** Explains a key that is not there. */
export type Subject = (name: string, known: string[]) => MissingKey;

export interface MissingKey {
  rule: Rule;
  message: string;
  hint?: string;
}

const mostValues = 64;

export const anything: Shape = {};
export const text: Shape = { kinds: new Set(['text']) };
export const number: Shape = { kinds: new Set(['number']) };
export const boolean: Shape = {
  kinds: new Set(['boolean']),
  values: [true, false],
};

export function list(items: Shape = anything): Shape {
  return { kinds: new Set(['list']), items };
}

export const emptyList: Shape = { kinds: new Set(['list']) };

export function map(
  known: Iterable<[string, Shape]>,
  options: Omit<Partial<Members>, 'known'> = {},
): Shape {
  return {
    kinds: new Set(['map']),
    members: { known: new Map(known), open: false, ...options },
  };
}

/** Explains missing keys of a map by what they are called, e.g. `parameter`. */
export function subject(rule: Rule, noun: string, where = ''): Subject {
  return (name, known) => ({
    rule,
    message: `There is no ${noun} "${name}"${where && ` ${where}`}`,
    hint: didYouMean(name, known),
  });
}

/** A map of which the keys are not known. */
export const openMap: Shape = map([], { open: true });

export function constant(value: Constant): Shape {
  return { kinds: new Set([kindOf(value)]), values: [value] };
}

/** One of several values. */
export function oneOf(values: readonly Constant[]): Shape {
  const unique = [...new Set(values)];
  return {
    kinds: new Set(unique.map(kindOf)),
    values: unique.length <= mostValues ? unique : undefined,
  };
}

/** The value may be missing. */
export function optional(shape: Shape): Shape {
  return union(shape, constant(undefined));
}

/** Either of two shapes. */
export function union(one: Shape, other: Shape): Shape {
  if (one === other) {
    return one;
  }
  if (!one.kinds || !other.kinds) {
    return anything;
  }
  const values =
    one.values && other.values
      ? [...new Set([...one.values, ...other.values])]
      : undefined;
  return {
    kinds: new Set([...one.kinds, ...other.kinds]),
    values: values && values.length <= mostValues ? values : undefined,
    members: unionOfMembers(one, other),
    items:
      one.items && other.items
        ? union(one.items, other.items)
        : one.items ?? other.items,
  };
}

function unionOfMembers(one: Shape, other: Shape): Members | undefined {
  if (!one.members || !other.members) {
    return one.members ?? other.members;
  }
  const known = new Map(one.members.known);
  for (const [key, shape] of other.members.known) {
    const own = known.get(key);
    known.set(key, own ? union(own, shape) : shape);
  }
  return {
    known,
    open: one.members.open || other.members.open,
    subject: one.members.subject ?? other.members.subject,
  };
}

/** Whether the value can only be one of these kinds; a missing value does not count. */
export function isOnly(shape: Shape, ...kinds: Kind[]): boolean {
  const present = [...(shape.kinds ?? [])].filter(kind => kind !== 'absent');
  return present.length > 0 && present.every(kind => kinds.includes(kind));
}

/** Whether a condition holds: true or false where it always or never does. */
export function truthOf(shape: Shape): boolean | undefined {
  const { values, kinds } = shape;
  if (values) {
    const held = new Set(values.map(value => Boolean(value)));
    return held.size === 1 ? [...held][0] : undefined;
  }
  return kinds?.size === 1 && kinds.has('map') ? true : undefined;
}

/** Applies a function to all combinations of the values of two shapes; undefined where those are not known or too many. */
export function combine(
  one: Shape,
  other: Shape,
  operation: (left: Constant, right: Constant) => Constant,
): Shape | undefined {
  const { values: left } = one;
  const { values: right } = other;
  if (!left || !right || left.length * right.length > mostValues * mostValues) {
    return undefined;
  }
  return oneOf(left.flatMap(a => right.map(b => operation(a, b))));
}

export function kindOf(value: unknown): Kind {
  if (value === undefined) {
    return 'absent';
  }
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'list';
  }
  const kinds: Record<string, Kind> = {
    string: 'text',
    number: 'number',
    boolean: 'boolean',
  };
  return kinds[typeof value] ?? 'map';
}
