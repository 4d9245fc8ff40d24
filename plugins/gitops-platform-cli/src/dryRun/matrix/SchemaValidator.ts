import Ajv, { type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import { isRecord, type FormSchema } from './FormSchema';

/** Validates values against the pages of a form and parts of them. */
export class SchemaValidator {
  readonly #compiled = new WeakMap<object, ValidateFunction>();

  /** The page whose definitions local references point into. */
  readonly #root: FormSchema;

  /** @param root - a page of the form; references such as `#/definitions/x` are resolved in it */
  constructor(root: FormSchema) {
    this.#root = root;
  }

  accepts(schema: FormSchema | boolean, value: unknown): boolean {
    return this.explain(schema, value) === undefined;
  }

  /**
   * What is wrong with a value, e.g. `name must match pattern "^a"`.
   *
   * @throws Error when the schema itself is none
   */
  explain(schema: FormSchema | boolean, value: unknown): string | undefined {
    if (typeof schema === 'boolean') {
      return schema ? undefined : 'nothing is allowed here';
    }
    const validate = this.#compile(schema);
    if (validate(value)) {
      return undefined;
    }
    const [error] = validate.errors ?? [];
    const where = error?.instancePath.slice(1).replaceAll('/', '.');
    return [where, error?.message].filter(Boolean).join(' ');
  }

  #compile(schema: FormSchema): ValidateFunction {
    let validate = this.#compiled.get(schema);
    if (!validate) {
      const { $schema, $id, ...keywords } = schema;
      validate = sharedAjv().compile(
        schema === this.#root
          ? keywords
          : { ...this.#definitions(), ...keywords },
      );
      this.#compiled.set(schema, validate);
    }
    return validate;
  }

  #definitions() {
    return Object.fromEntries(
      ['definitions', '$defs']
        .filter(key => isRecord(this.#root[key]))
        .map(key => [key, this.#root[key]]),
    );
  }
}

let ajv: Ajv | undefined;

/** One for all forms: making it takes longer than compiling a page. */
function sharedAjv(): Ajv {
  ajv ??= addFormats(
    new Ajv({
      strict: false,
      logger: false,
      addUsedSchema: false,
      code: { regExp: lenientRegExp() },
    }),
  );
  return ajv;
}

/** The scaffolder reads a pattern in Unicode mode and falls back to the lenient one. */
function lenientRegExp() {
  return Object.assign((pattern: string) => compilePattern(pattern), {
    code: 'compilePattern',
  });
}

/** @throws SyntaxError when the pattern is none in either mode */
export function compilePattern(pattern: string): RegExp {
  try {
    return new RegExp(pattern, 'u');
  } catch {
    return new RegExp(pattern);
  }
}
