import { join } from 'node:path';
import { z } from 'zod/v4';
import { toolFiles, workDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { toolProgram } from '../tools/toolEnvironment';

const families = z.array(
  z.object({
    name: z.string(),
    type: z.string(),
    samples: z.array(
      z.object({
        name: z.string(),
        labels: z.record(z.string(), z.string()),
        value: z.number(),
      }),
    ),
  }),
);

export type MetricFamilies = z.infer<typeof families>;

/**
 * Reads the text format of Prometheus with the parser of its client library.
 *
 * @throws Error where a Prometheus server would refuse the text
 */
export async function readMetrics(text: string): Promise<MetricFamilies> {
  const json = await runCommand(
    [toolProgram('python'), join(toolFiles, 'readMetrics.py')],
    { cwd: workDirectory, input: text, timeout: 30_000 },
  );
  return families.parse(JSON.parse(json));
}
