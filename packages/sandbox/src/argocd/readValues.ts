import { parseDocument } from 'yaml';
import { z } from 'zod';
import { GitSource } from './GitSource';
import { projectOf } from './readPlatform';

const valuesSchema = z.object({
  appName: z.string().optional().catch(undefined),
  image: z
    .object({
      repository: z.string().optional(),
      tag: z.union([z.string(), z.number()]).optional(),
    })
    .nullish()
    .catch(undefined),
  httpRoute: z
    .object({
      enabled: z.boolean().default(false),
      hostnames: z.array(z.string()).default([]),
    })
    .nullish()
    .catch(undefined),
});

/** What of a service's values shows in its application. */
export interface ServiceValues {
  appName?: string;
  imageRepository?: string;
  imageTag?: string;
  hostnames: string[];
}

/** Values, or why Argo CD cannot render the chart with them. */
export type ValuesResult =
  | { values: ServiceValues }
  | { comparisonError: string };

/**
 * Reads values files of a service, each over the one before.
 *
 * @param files - names in the folder, all of which must exist
 */
export async function readValues(
  source: GitSource,
  location: { repoURL: string; path: string },
  files: readonly string[],
): Promise<ValuesResult> {
  const project = projectOf(source, location.repoURL);
  const [head] =
    project === undefined ? [] : await source.latestCommits(project, 1);
  if (project === undefined || !head) {
    return {
      comparisonError: `Failed to load target state: failed to list refs for ${location.repoURL}: repository not found`,
    };
  }
  let values: ServiceValues = { hostnames: [] };
  for (const file of files) {
    const path = `${location.path}/${file}`;
    const text = await source.readText(project, path);
    if (text === undefined) {
      return {
        comparisonError: `Failed to load target state: failed to generate manifest: error resolving helm value files: open ${path}: no such file or directory`,
      };
    }
    const document = parseDocument(text);
    if (document.errors.length > 0) {
      return {
        comparisonError: `Failed to load target state: failed to generate manifest: failed to parse ${path}: ${document.errors[0].message}`,
      };
    }
    values = {
      ...values,
      ...definedOnly(valuesSchema.parse(document.toJS() ?? {})),
    };
  }
  return { values };
}

function definedOnly({
  appName,
  image,
  httpRoute,
}: z.infer<typeof valuesSchema>): Partial<ServiceValues> {
  return {
    ...(appName === undefined ? {} : { appName }),
    ...(image?.repository === undefined
      ? {}
      : { imageRepository: image.repository }),
    ...(image?.tag === undefined ? {} : { imageTag: String(image.tag) }),
    ...(httpRoute?.enabled ? { hostnames: httpRoute.hostnames } : {}),
  };
}
