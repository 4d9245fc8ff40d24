import { isDeepStrictEqual } from 'node:util';
import { isSecretField } from './fieldValue';
import { formatPath, isRecord, type FormSchema, type Path } from './FormSchema';
import type { FormWalkContext } from './FormWalkContext';
import { distinctLabels, valueLevels, type Level } from './Level';
import { listItems, listLengths } from './listItems';
import { branchFactor, inside, type Position } from './Position';
import { scalarValue, statedValues } from './scalarValue';
import {
  choicesOf,
  hasParts,
  isObjectSchema,
  requiredNames,
  resolveReference,
  typeOf,
} from './schemaShape';
import type { SchemaValidator } from './SchemaValidator';

type Values = Record<string, unknown>;

const absent = Symbol('absent');

/**
 * Fills in one page of a form as a person would: field by field, then what the
 * answers lead to. Whatever is open (an enum, a boolean, whether an optional
 * field is filled in, the length of a list, a branch) is asked of `choose`.
 */
export class FormWalk {
  constructor(
    private readonly page: FormSchema,
    private readonly validator: SchemaValidator,
    private readonly context: FormWalkContext,
  ) {}

  /** Adds the answers of the page to `values`. */
  fillPage(values: Values, schemaPath: Path) {
    this.#fillObject(this.page, values, { path: [], schemaPath });
  }

  #fillObject(given: FormSchema, values: Values, at: Position) {
    const schema = this.#resolve(given);
    this.#fillProperties(schema, values, at);
    schema.allOf?.forEach((part, index) =>
      this.#fillObject(part, values, inside(at, 'allOf', index)),
    );
    this.#fillCondition(schema, values, at);
    this.#fillDependencies(schema, values, at);
    this.#fillBranch(schema, 'oneOf', values, at);
    this.#fillBranch(schema, 'anyOf', values, at);
    this.#fillRequired(schema, schema.required ?? [], values, at);
  }

  #fillProperties(schema: FormSchema, values: Values, at: Position) {
    const required = requiredNames([
      schema,
      ...(schema.allOf ?? []).map(part => this.#resolve(part)),
    ]);
    for (const [name, property] of Object.entries(schema.properties ?? {})) {
      const position = {
        path: [...at.path, name],
        schemaPath: [...at.schemaPath, 'properties', name],
      };
      if (typeof property === 'boolean') {
        continue;
      }
      const existing = values[name];
      if (existing === undefined) {
        this.#fillProperty(property, values, required.has(name), position);
      } else if (isRecord(existing)) {
        this.#fillObject(property, existing, position);
      }
    }
  }

  #fillProperty(
    given: FormSchema,
    values: Values,
    required: boolean,
    at: Position,
  ) {
    const schema = this.#resolve(given);
    const name = at.path[at.path.length - 1];
    const levels = this.#levels(schema, at);
    if (levels.length === 0 && required) {
      this.context.missing.push({
        parameter: formatPath(at.path),
        schemaPath: at.schemaPath,
      });
    }
    const isGroup = isObjectSchema(schema) && schema.properties !== undefined;
    if (!required && schema.default === undefined && !isGroup) {
      levels.unshift({ label: 'none', fill: () => absent });
    }
    const value = this.#choose(formatPath(at.path), levels)?.fill();
    if (value === absent || value === undefined) {
      return;
    }
    if (isSecretField(schema)) {
      this.context.secrets.add(String(name));
    }
    values[name] = value;
  }

  #choose(factor: string, levels: Level[]): Level | undefined {
    if (levels.length < 2) {
      return levels[0];
    }
    const label = this.context.choose(
      factor,
      levels.map(level => level.label),
    );
    return levels.find(level => level.label === label);
  }

  /** Ways to fill in a parameter, the ordinary one first. */
  #levels(schema: FormSchema, at: Position): Level[] {
    const choices = choicesOf(schema);
    if (choices) {
      const stated = [schema.default, ...this.context.explicit.at(at.path)];
      return valueLevels(
        choices,
        stated.find(value =>
          choices.some(choice => isDeepStrictEqual(choice, value)),
        ),
      );
    }
    switch (typeOf(schema)) {
      case 'boolean':
        return valueLevels([false, true], schema.default ?? false);
      case 'array':
        return this.#listLevels(schema, at);
      case 'object':
        return this.#objectLevels(schema, at);
      default: {
        const value = scalarValue(schema, at.path, this.#sources);
        return value === undefined
          ? []
          : [{ label: 'given', fill: () => value }];
      }
    }
  }

  #objectLevels(schema: FormSchema, at: Position): Level[] {
    if (isObjectSchema(schema) && hasParts(schema)) {
      return [
        {
          label: 'given',
          fill: () => {
            const values = isRecord(schema.default)
              ? structuredClone(schema.default)
              : {};
            this.#fillObject(schema, values, at);
            return values;
          },
        },
      ];
    }
    const value = statedValues(schema, at.path, this.context.explicit).find(
      candidate => this.validator.accepts(schema, candidate),
    );
    return value === undefined ? [] : [{ label: 'given', fill: () => value }];
  }

  #listLevels(schema: FormSchema, at: Position): Level[] {
    return listLengths(schema)
      .filter(length => this.#canList(schema, length, at))
      .map(length => ({
        label: length === 1 ? '1 item' : `${length} items`,
        fill: () => this.#list(schema, length, at),
      }));
  }

  #canList(schema: FormSchema, length: number, at: Position): boolean {
    const trial = new FormWalk(this.page, this.validator, {
      ...this.context,
      choose: (_, levels) => levels[0],
      missing: [],
      secrets: new Set(),
    });
    const list = trial.#list(schema, length, at);
    return (
      trial.context.missing.length === 0 &&
      this.validator.accepts(schema, list) &&
      list.length === length
    );
  }

  #list(schema: FormSchema, length: number, at: Position): unknown[] {
    const item = this.#resolve(schema.items ?? {});
    return listItems(
      { schema, item, length },
      at.path,
      this.#sources,
      (values, index) =>
        this.#fillObject(item, values, {
          path: [...at.path, index],
          schemaPath: [...at.schemaPath, 'items'],
        }),
    );
  }

  get #sources() {
    return { explicit: this.context.explicit, validator: this.validator };
  }

  #resolve(schema: FormSchema): FormSchema {
    return resolveReference(schema, this.page);
  }

  #fillCondition(schema: FormSchema, values: Values, at: Position) {
    if (schema.if === undefined) {
      return;
    }
    const branch = this.validator.accepts(schema.if, values) ? 'then' : 'else';
    const part = schema[branch];
    if (isRecord(part)) {
      this.#fillObject(part, values, inside(at, branch));
      this.#fillRequired(schema, part.required ?? [], values, at);
    }
  }

  #fillDependencies(schema: FormSchema, values: Values, at: Position) {
    for (const keyword of [
      'dependencies',
      'dependentRequired',
      'dependentSchemas',
    ] as const) {
      for (const [name, part] of Object.entries(schema[keyword] ?? {})) {
        if (values[name] === undefined) {
          continue;
        }
        if (Array.isArray(part)) {
          this.#fillRequired(schema, part, values, at);
        } else if (isRecord(part)) {
          const position = inside(at, keyword, name);
          this.#fillObject(part, values, position);
          this.#fillRequired(schema, part.required ?? [], values, at);
        }
      }
    }
  }

  /** Takes one of the branches that the answers so far leave open. */
  #fillBranch(
    schema: FormSchema,
    keyword: 'oneOf' | 'anyOf',
    values: Values,
    at: Position,
  ) {
    const open = (schema[keyword] ?? [])
      .map((branch, index) => ({
        branch: this.#resolve(branch),
        index,
        label: branch.title ?? `${keyword} ${index + 1}`,
      }))
      .filter(({ branch }) => this.#isOpen(branch, values));
    const levels = open.map(({ branch, index, label }) => ({
      label,
      fill: () => {
        this.#fillObject(branch, values, inside(at, keyword, index));
        this.#fillRequired(schema, branch.required ?? [], values, at);
      },
    }));
    this.#choose(branchFactor(keyword, at), distinctLabels(levels))?.fill();
  }

  /** A branch is closed when it forbids an answer that was given already. */
  #isOpen(branch: FormSchema, values: Values): boolean {
    return Object.entries(branch.properties ?? {}).every(
      ([name, property]) =>
        values[name] === undefined ||
        this.validator.accepts(property, values[name]),
    );
  }

  /** Fills in what a branch requires of the fields beside it. */
  #fillRequired(
    schema: FormSchema,
    names: string[],
    values: Values,
    at: Position,
  ) {
    for (const name of Array.isArray(names) ? names : []) {
      const property = schema.properties?.[name];
      if (values[name] === undefined && property) {
        this.#fillProperty(property, values, true, {
          path: [...at.path, name],
          schemaPath: [...at.schemaPath, 'properties', name],
        });
      }
    }
  }
}
