import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import Ajv, { type AnySchemaObject, type ValidateFunction } from 'ajv';
import Ajv2019 from 'ajv/dist/2019';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { InputError, toError } from '@backstage/errors';
import { parse as parseJson } from 'jsonc-parser';
import { LineCounter, parse, parseAllDocuments } from 'yaml';
import type { FileCheck } from './FileCheck';
import type { Problem } from './Problem';
import type { ProducedText } from './ProducedText';
import { isJson } from './jsonFiles';

/** The JSON schemas of the checks of a configuration, each read and compiled once. */
export class CheckSchemas {
  private readonly compiled = new Map<string, Promise<ValidateFunction>>();

  /** @param directory - absolute path of the folder that paths of schemas are relative to */
  constructor(private readonly directory: string) {}

  /**
   * Validates the documents of a file against the schema of a check.
   *
   * @throws InputError when there is no such schema, or it is none
   */
  async validate(check: FileCheck, file: ProducedText): Promise<Problem[]> {
    const validate = await this.schemaOf(check);
    return documentsOf(file).flatMap(({ value, place }) =>
      validate(value)
        ? []
        : (validate.errors ?? []).slice(0, 5).map(error => ({
            path: file.path,
            ...place(error.instancePath.split('/').slice(1)),
            rule: `check:${check.name}`,
            severity: check.severity ?? ('error' as const),
            message: `${error.instancePath || 'The document'} ${error.message}`,
          })),
    );
  }

  private async schemaOf({
    name,
    schema,
  }: FileCheck): Promise<ValidateFunction> {
    const file = resolve(this.directory, schema ?? '');
    let compiled = this.compiled.get(file);
    if (!compiled) {
      compiled = compileSchema(file);
      this.compiled.set(file, compiled);
    }
    try {
      return await compiled;
    } catch (error) {
      throw new InputError(
        `The schema "${schema}" of the check "${name}" cannot be used: ${
          toError(error).message
        }`,
      );
    }
  }
}

async function compileSchema(file: string): Promise<ValidateFunction> {
  const value = await readDocument(file);
  const options = {
    strict: false,
    allErrors: true,
    logger: false,
    loadSchema: (reference: string) => readBeside(file, reference),
  } as const;
  return addFormats(ajvFor(String(value.$schema), options)).compileAsync(value);
}

async function readDocument(file: string): Promise<AnySchemaObject> {
  return parse(await readFile(file, 'utf8'));
}

/** A schema that another one refers to. Nothing is read from a network. */
async function readBeside(file: string, reference: string) {
  if (!/^[\w.-]+$/.test(reference)) {
    throw new InputError(
      `it refers to "${reference}"; put that schema beside it and refer to the name of the file`,
    );
  }
  return readDocument(resolve(dirname(file), reference));
}

function ajvFor(draft: string, options: ConstructorParameters<typeof Ajv>[0]) {
  if (draft.includes('2020-12')) {
    return new Ajv2020(options);
  }
  if (draft.includes('2019-09')) {
    return new Ajv2019(options);
  }
  // An older or unknown draft is read as draft 7, which they agree with in all that is common.
  return new Ajv({ ...options, validateSchema: false });
}

interface CheckedDocument {
  value: unknown;
  place: (path: string[]) => { line?: number; column?: number };
}

function documentsOf(file: ProducedText): CheckedDocument[] {
  const lines = new LineCounter();
  // JSON is YAML, so that one parser gives the places in both; comments are JSON's own.
  const text = isJson(file) ? JSON.stringify(parseJson(file.text)) : file.text;
  const documents = parseAllDocuments(text ?? '', {
    lineCounter: lines,
    uniqueKeys: false,
    logLevel: 'silent',
  });
  return ('empty' in documents ? [] : documents).map(document => ({
    value: document.toJS(),
    place: path => {
      const node = document.getIn(path, true) as
        | { range?: [number, number, number] }
        | undefined;
      if (isJson(file) || !node?.range) {
        return {};
      }
      const { line, col } = lines.linePos(node.range[0]);
      return { line, column: col };
    },
  }));
}
