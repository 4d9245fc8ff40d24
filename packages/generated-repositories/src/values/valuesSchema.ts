import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020, { type AnySchemaObject } from 'ajv/dist/2020';
import { rootDirectory } from '../places';

export type ChartVersion = '3.8' | '3.11';

/** The schema that the chart of a platform goes by. */
export function versionOf({ chart }: PlatformModel): ChartVersion {
  const [major, minor] = (chart.version ?? '').split('.').map(Number);
  return major > 3 || minor >= 11 ? '3.11' : '3.8';
}

/** @returns what is wrong, as `/key: message`; nothing where all is well */
export type ValuesValidator = (values: unknown) => string[];

/** Validates a values file against the schema of a version of k8app. */
export function valuesValidator(version: ChartVersion): ValuesValidator {
  const ajv = new Ajv2020({
    allErrors: true,
    schemas: [readSchema('3.8'), readSchema('3.11')],
    // Kubernetes takes some values as a text or a number, and a reference has
    // its type elsewhere.
    strictTypes: false,
  });
  const validate = ajv.getSchema(`values-${version}.schema.json`)!;
  return values =>
    validate(values)
      ? []
      : (validate.errors ?? []).map(
          ({ instancePath, message, params }) =>
            `${instancePath || '/'}: ${message}${
              params.additionalProperty ? ` (${params.additionalProperty})` : ''
            }`,
        );
}

export function readSchema(version: ChartVersion): AnySchemaObject {
  const file = join(
    rootDirectory,
    `schemas/k8app/values-${version}.schema.json`,
  );
  return JSON.parse(readFileSync(file, 'utf8'));
}
