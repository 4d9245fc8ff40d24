import { InputError, NotFoundError } from '@backstage/errors';
import type { z } from 'zod/v4';
import { parseYamlSource } from '../../edit/source/parseYamlSource';
import type { YamlSource } from '../../edit/source/YamlSource';
import type { PlatformTree } from '../PlatformLayout';
import type { LayeredValues } from './LayeredValues';

/** @internal */
export async function readOptionalFile(
  tree: PlatformTree,
  file: string,
): Promise<YamlSource | undefined> {
  const text = await tree.readText(file);
  return text === undefined ? undefined : parseYamlSource(text, file);
}

/**
 * @throws NotFoundError naming file, repository, branch and what to check
 * @internal
 */
export async function readRequiredText(
  tree: PlatformTree,
  file: string,
): Promise<string> {
  const text = await tree.readText(file);
  if (text === undefined) {
    const { url, branch, host } = tree.repository;
    throw new NotFoundError(
      host === ''
        ? `There is no ${file} in ${url}, and this cannot be done without it`
        : `There is no ${file} on branch ${branch} of ${url}: check url, branch and path of the platform in app-config.yaml`,
    );
  }
  return text;
}

/**
 * Checks values against a schema whose messages complete the sentence
 * `{path} …`, e.g. `must be a map`.
 *
 * @throws InputError `{file}:{line}:{column}: {path} {message}`
 * @internal
 */
export function validateValues<T>(
  schema: z.ZodType<T>,
  values: LayeredValues,
  description: string,
): T {
  const result = schema.safeParse(values.value);
  if (result.success) {
    return result.data;
  }
  const [issue] = result.error.issues;
  const place = values.locate(issue.path);
  const where = place
    ? `${place.file}:${place.line}:${place.column}`
    : description;
  throw new InputError(
    `${where}: ${issue.path.map(String).join('.') || 'the file'} ${
      issue.message
    }`,
  );
}
