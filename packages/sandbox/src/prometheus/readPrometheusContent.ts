import { z } from 'zod';
import { readYamlFile } from '../server/readYamlFile';

const rate = z.number().min(0);

const contentSchema = z.strictObject({
  workloads: z
    .record(
      z.string().regex(/^[^/]+\/[^/]+$/, 'must be <namespace>/<workload>'),
      z.strictObject({
        flows: z.record(z.string(), rate).default({}),
        http: z.record(z.string().regex(/^[1-5]\d\d$/), rate).default({}),
      }),
    )
    .default({}),
});

/** How busy the workloads of a cluster are: events per second, as Hubble counts them. */
export type PrometheusContent = z.infer<typeof contentSchema>;

/** A Prometheus that knows of nothing. */
export const EMPTY_PROMETHEUS: PrometheusContent = contentSchema.parse({});

/**
 * Reads a `prometheus.yaml`, which lies beside a platform's `projects.yaml`.
 *
 * @returns an empty content where there is no such file
 * @throws InputError naming the file and what is wrong with it.
 */
export async function readPrometheusContent(
  file: string,
): Promise<PrometheusContent> {
  return (await readYamlFile(file, contentSchema)) ?? EMPTY_PROMETHEUS;
}
