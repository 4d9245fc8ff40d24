import { readFile } from 'node:fs/promises';
import { InputError, isError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import { z } from 'zod';

const projectPath = z
  .string()
  .regex(
    /^[A-Za-z0-9_][\w.-]*(\/[A-Za-z0-9_][\w.-]*)+$/,
    'must be a full path such as acme/services/storefront',
  );

const person = z.strictObject({
  name: z.string().min(1),
  username: z.string().min(1),
});

const branch = z.strictObject({
  project: projectPath,
  branch: z.string().min(1),
  /** Message of its commit, and title of its merge request. */
  title: z.string().min(1),
  /** Branch that it starts from; absent: the default branch. */
  target: z.string().optional(),
  author: person.optional(),
  /** Files to write on the branch, by path. */
  files: z.record(z.string(), z.string()),
});

const manifest = z.strictObject({
  projects: z.array(
    z.strictObject({
      /** Full path; groups are made as needed. */
      project: projectPath,
      /** Folder with the content, relative to the manifest; absent: an empty project. */
      folder: z.string().min(1).optional(),
      description: z.string().optional(),
      topics: z.array(z.string()).optional(),
      defaultBranch: z.string().optional(),
    }),
  ),
  mergeRequests: z
    .array(
      branch.extend({
        description: z.string().optional(),
        labels: z.array(z.string()).optional(),
      }),
    )
    .default([]),
  /** Branches that no merge request is open for. */
  branches: z.array(branch).default([]),
});

/** Which folder fills which project of the sandbox's GitLab, and which branches and merge requests there are. */
export type SeedManifest = z.output<typeof manifest>;

/**
 * Reads a seed manifest.
 *
 * @throws InputError naming the file, and the line or the field, where it cannot be used.
 */
export async function readManifest(file: string): Promise<SeedManifest> {
  const document = parseDocument(await readText(file));
  if (document.errors.length > 0) {
    throw new InputError(`${file}: ${document.errors[0].message}`);
  }
  const result = manifest.safeParse(document.toJS());
  if (!result.success) {
    const [issue] = result.error.issues;
    throw new InputError(
      `${file}: ${issue.path.join('.') || 'document'}: ${issue.message}`,
    );
  }
  return result.data;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isError(error) && error.code === 'ENOENT') {
      throw new InputError(`The seed manifest ${file} does not exist`);
    }
    throw error;
  }
}
