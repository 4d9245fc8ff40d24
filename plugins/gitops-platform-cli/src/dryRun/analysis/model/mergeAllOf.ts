import { asSchema } from '../shapes/schemaShape';

type Schema = Record<string, unknown>;

/** A schema and all that must hold beside it, as one: with all `properties` and all that is `required`. */
export function mergeAllOf(schema: Schema): Schema {
  const parts = Array.isArray(schema.allOf)
    ? schema.allOf.flatMap(part => mergePart(part))
    : [];
  const all = [schema, ...parts];
  return {
    ...Object.assign({}, ...parts),
    ...schema,
    properties: Object.assign(
      {},
      ...all.map(part => asSchema(part.properties)),
    ),
    required: all.flatMap(part =>
      Array.isArray(part.required) ? part.required : [],
    ),
  };
}

function mergePart(part: unknown): Schema[] {
  const schema = asSchema(part);
  return schema ? [mergeAllOf(schema)] : [];
}
