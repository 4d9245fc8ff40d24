/**
 * A JSON schema as the forms of the scaffolder use it. Keywords that the
 * generator does not act on are still checked, by the validator.
 */
export interface FormSchema {
  $ref?: string;
  type?: string | string[];
  title?: string;
  default?: unknown;
  const?: unknown;
  enum?: unknown[];
  examples?: unknown[];
  required?: string[];
  properties?: Record<string, FormSchema>;
  items?: FormSchema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  minLength?: number;
  maxLength?: number;
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  exclusiveMaximum?: number;
  multipleOf?: number;
  oneOf?: FormSchema[];
  anyOf?: FormSchema[];
  allOf?: FormSchema[];
  if?: FormSchema;
  then?: FormSchema;
  else?: FormSchema;
  dependencies?: Record<string, FormSchema | string[]>;
  dependentRequired?: Record<string, string[]>;
  dependentSchemas?: Record<string, FormSchema>;
  'ui:field'?: string;
  'ui:options'?: Record<string, unknown>;
  [keyword: string]: unknown;
}

/** Keys and indices from the root of a document. */
export type Path = readonly (string | number)[];

/** `a.b[0].c`, as people write it. */
export function formatPath(path: Path): string {
  return path
    .map((step, index) => {
      if (typeof step === 'number') {
        return `[${step}]`;
      }
      return index === 0 ? step : `.${step}`;
    })
    .join('');
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
