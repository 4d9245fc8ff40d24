import {
  anything,
  boolean,
  Kind,
  list,
  Members,
  number,
  oneOf,
  openMap,
  optional,
  Shape,
  Subject,
  text,
  union,
} from './Shape';

type Schema = Record<string, unknown>;

const deepestSchema = 32;
const kindsOfTypes: Record<string, Shape> = {
  string: text,
  number,
  integer: number,
  boolean,
  null: { kinds: new Set<Kind>(['null']), values: [null] },
};

export interface SchemaShapeOptions {
  /** What a member is called that the schema does not have. */
  subject?: (path: string[]) => Subject | undefined;
  /** An answer that is not given takes its `default`, so it is not missing. */
  defaults?: boolean;
}

/** A JSON schema as an object; undefined for `true`, `false` and what is no schema. */
export function asSchema(value: unknown): Schema | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Schema)
    : undefined;
}

/** Schemas that may hold beside a schema: branches of `oneOf`, `dependencies`, `if` and the like. */
export function branchesOf(schema: Schema): Schema[] {
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap(key =>
    Array.isArray(schema[key]) ? (schema[key] as unknown[]) : [],
  );
  const dependencies = ['dependencies', 'dependentSchemas'].flatMap(key =>
    Object.values(asSchema(schema[key]) ?? {}),
  );
  return [...lists, ...dependencies, schema.then, schema.else]
    .map(asSchema)
    .filter((branch): branch is Schema => branch !== undefined);
}

class SchemaReader {
  constructor(
    private readonly root: unknown,
    private readonly options: SchemaShapeOptions,
  ) {}

  read(schema: unknown, path: string[], depth = 0): Shape {
    const own = this.#resolve(asSchema(schema));
    if (!own || depth > deepestSchema) {
      return anything;
    }
    if ('const' in own) {
      return oneOfSchema([own.const]);
    }
    if (Array.isArray(own.enum)) {
      return oneOfSchema(own.enum);
    }
    const branches = branchesOf(own).map(
      branch => this.#resolve(branch) ?? branch,
    );
    const types = typesOf(own);
    if (types.length === 0 && !own.properties && branches.length > 0) {
      return this.#ofBranches(branches, path, depth);
    }
    if (types.length === 0 && !own.properties) {
      return own.items ? list(this.read(own.items, path, depth + 1)) : anything;
    }
    return (types.length > 0 ? types : ['object'])
      .map(type => this.#ofType(type, own, path, depth))
      .reduce(union);
  }

  #ofBranches(branches: Schema[], path: string[], depth: number): Shape {
    return branches
      .map(branch => this.read(branch, path, depth + 1))
      .reduce(union);
  }

  #ofType(type: string, schema: Schema, path: string[], depth: number): Shape {
    if (type === 'object') {
      return this.#ofObject(schema, path, depth);
    }
    if (type === 'array') {
      const { items } = schema;
      return list(
        Array.isArray(items) || items === undefined
          ? anything
          : this.read(items, path, depth + 1),
      );
    }
    return kindsOfTypes[type] ?? anything;
  }

  #ofObject(schema: Schema, path: string[], depth: number): Shape {
    const known = new Map<string, Shape>();
    const required = new Set<string>();
    const open = this.#collect(schema, known, required, path, depth, true);
    if (known.size === 0 && schema.additionalProperties !== false) {
      const declares = path.length === 0 && this.options.defaults;
      return declares && !open ? this.#map(known, false, path) : openMap;
    }
    return this.#map(known, open, path);
  }

  #map(known: Map<string, Shape>, open: boolean, path: string[]): Shape {
    const members: Members = {
      known,
      open,
      subject: this.options.subject?.(path),
    };
    return { kinds: new Set<Kind>(['map']), members };
  }

  /** Gathers the properties of a schema and its branches; returns whether others are allowed. */
  #collect(
    schema: Schema,
    known: Map<string, Shape>,
    required: Set<string>,
    path: string[],
    depth: number,
    isBase: boolean,
  ): boolean {
    const names = Array.isArray(schema.required) ? schema.required : [];
    for (const [name, property] of Object.entries(
      asSchema(schema.properties) ?? {},
    )) {
      const shape = this.read(property, [...path, name], depth + 1);
      const before = known.get(name);
      const hasDefault =
        this.options.defaults && asSchema(property)?.default !== undefined;
      const present = isBase && (names.includes(name) || hasDefault);
      const asked = present ? shape : optional(shape);
      known.set(name, before ? merged(before, shape) : asked);
    }
    let open =
      (schema.additionalProperties !== undefined &&
        schema.additionalProperties !== false) ||
      schema.patternProperties !== undefined;
    if (depth <= deepestSchema) {
      for (const branch of branchesOf(schema)) {
        const resolved = this.#resolve(branch) ?? branch;
        open =
          this.#collect(resolved, known, required, path, depth + 1, false) ||
          open;
      }
    }
    return open;
  }

  #resolve(schema: Schema | undefined): Schema | undefined {
    let current = schema;
    for (let hops = 0; current && typeof current.$ref === 'string'; hops++) {
      const pointer = /^#\/(.*)$/.exec(current.$ref)?.[1];
      if (pointer === undefined || hops > deepestSchema) {
        return undefined;
      }
      current = asSchema(
        pointer
          .split('/')
          .reduce<unknown>(
            (value, key) =>
              asSchema(value)?.[key.replace(/~1/g, '/').replace(/~0/g, '~')],
            this.root,
          ),
      );
    }
    return current;
  }
}

/** Shape of the values that a JSON schema describes, every branch included. */
export function schemaShape(
  schema: unknown,
  options: SchemaShapeOptions = {},
): Shape {
  return new SchemaReader(schema, options).read(schema, []);
}

function typesOf(schema: Schema): string[] {
  return [schema.type ?? []].flat().filter(type => typeof type === 'string');
}

function oneOfSchema(values: unknown[]): Shape {
  const scalars = values.filter(
    value => typeof value !== 'object' || value === null,
  );
  return scalars.length === values.length
    ? oneOf(scalars as Array<string | number | boolean | null>)
    : anything;
}

/** A property that a branch declares again: the branch narrows it, or adds members. */
function merged(base: Shape, branch: Shape): Shape {
  if (!base.kinds) {
    return base;
  }
  return base.members || (base.values && branch.values)
    ? union(base, branch)
    : base;
}
