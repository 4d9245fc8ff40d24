import { readFile } from 'node:fs/promises';
import { InputError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import { z } from 'zod';

/**
 * Reads a YAML file of a known shape.
 *
 * @returns `undefined` where there is no such file
 * @throws InputError naming the file and what is wrong with it.
 */
export async function readYamlFile<T extends z.ZodType>(
  file: string,
  schema: T,
): Promise<z.infer<T> | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
  const document = parseDocument(text);
  if (document.errors.length > 0) {
    throw new InputError(`${file}: ${document.errors[0].message}`);
  }
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new InputError(`${file}: ${issue.path.join('.')}: ${issue.message}`);
  }
  return parsed.data;
}
