import { z } from 'zod';
import { readYamlFile } from '../server/readYamlFile';

const secretSchema = z.strictObject({
  state: z
    .enum(['filled', 'bootstrapped', 'forbidden', 'deleted', 'missing'])
    .default('filled'),
  keys: z.array(z.string().min(1)).default([]),
  versions: z.number().int().min(1).default(1),
});

const contentSchema = z.strictObject({
  mount: z.string().min(1).default('secret'),
  roles: z.array(z.string().min(1)).default([]),
  secrets: z
    .record(z.string(), secretSchema)
    .refine(secrets => Object.keys(secrets).every(isPath), {
      message: 'a path has no slash at either end and none after another',
    })
    .default({}),
});

/**
 * What a Vault holds: which paths, in which state, with which keys. There are no values.
 *
 * @public
 */
export type VaultContent = z.infer<typeof contentSchema>;

/** @public */
export type VaultSecretContent = VaultContent['secrets'][string];

/** A Vault without roles and secrets. */
export const EMPTY_VAULT: VaultContent = contentSchema.parse({});

/**
 * Reads a `vault.yaml`, which lies beside a platform's `projects.yaml`.
 *
 * @returns what the file says with defaults applied; an empty Vault where there is no such file
 * @throws InputError naming the file and what is wrong with it.
 * @public
 */
export async function readVaultContent(file: string): Promise<VaultContent> {
  return (await readYamlFile(file, contentSchema)) ?? EMPTY_VAULT;
}

function isPath(text: string): boolean {
  return /^[^/]+(\/[^/]+)*$/.test(text);
}
