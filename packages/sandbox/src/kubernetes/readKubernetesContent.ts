import { z } from 'zod';
import { readYamlFile } from '../server/readYamlFile';

const resourceSchema = z.strictObject({
  state: z.enum(['synced', 'failed', 'pending', 'absent']).default('synced'),
  message: z.string().default(''),
  path: z.string().optional(),
  release: z.enum(['current', 'older']).default('current'),
});

const contentSchema = z.strictObject({
  namespacePrefix: z.string().min(1),
  resources: z.record(z.string(), resourceSchema).default({}),
});

/**
 * What a cluster says beyond what follows from the content of Vault.
 *
 * @public
 */
export type KubernetesContent = z.infer<typeof contentSchema>;

/** @public */
export type ResourceContent = KubernetesContent['resources'][string];

/** A resource that nothing is said about. */
export const DEFAULT_RESOURCE: ResourceContent = resourceSchema.parse({});

/**
 * Reads a `kubernetes.yaml`, which lies beside a platform's `projects.yaml`.
 *
 * @returns what the file says with defaults applied; `undefined` where there is no such file
 * @throws InputError naming the file and what is wrong with it.
 * @public
 */
export async function readKubernetesContent(
  file: string,
): Promise<KubernetesContent | undefined> {
  return readYamlFile(file, contentSchema);
}
