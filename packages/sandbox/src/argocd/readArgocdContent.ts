import { z } from 'zod';
import { readYamlFile } from '../server/readYamlFile';

const applicationSchema = z.strictObject({
  health: z
    .enum([
      'Healthy',
      'Progressing',
      'Degraded',
      'Missing',
      'Suspended',
      'Unknown',
    ])
    .default('Healthy'),
  sync: z.enum(['Synced', 'OutOfSync', 'Unknown']).default('Synced'),
  message: z.string().optional(),
  absent: z.boolean().default(false),
});

const contentSchema = z.strictObject({
  platform: z.strictObject({
    project: z.string().min(1),
    path: z.string().default('platform'),
  }),
  namespace: z.string().min(1).default('argocd'),
  applications: z.record(z.string(), applicationSchema).default({}),
});

/**
 * What an Argo CD says beyond what follows from the platform repository.
 *
 * @public
 */
export type ArgocdContent = z.infer<typeof contentSchema>;

/**
 * State of one application.
 *
 * @public
 */
export type ApplicationState = z.infer<typeof applicationSchema>;

/** State of an application that nothing is said about. */
export const DEFAULT_STATE: ApplicationState = applicationSchema.parse({});

/**
 * Reads an `argocd.yaml`, which lies beside a platform's `projects.yaml`.
 *
 * @returns what the file says with defaults applied; `undefined` where there is no such file
 * @throws InputError naming the file and what is wrong with it.
 * @public
 */
export async function readArgocdContent(
  file: string,
): Promise<ArgocdContent | undefined> {
  return readYamlFile(file, contentSchema);
}
