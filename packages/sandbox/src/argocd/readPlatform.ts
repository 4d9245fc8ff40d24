import { InputError, NotFoundError } from '@backstage/errors';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { ArgocdContent } from './readArgocdContent';
import { GitSource } from './GitSource';

const baseSchema = z.object({
  global: z.object({
    gitlabGroup: z.string(),
    namespacePrefix: z.string(),
    k8app: z.object({
      repoURL: z.string(),
      chart: z.string(),
      version: z.string(),
    }),
  }),
  environments: z.record(
    z.string(),
    z.object({
      enabled: z.boolean().default(true),
      autoSync: z.boolean().default(true),
    }),
  ),
  applicationSet: z.object({ project: z.string() }),
});

const coreSchema = z.object({
  services: z
    .record(
      z.string(),
      z
        .object({
          syncWave: z.string().default('0'),
          repoURL: z.string().optional(),
          path: z.string().default('.cicd'),
        })
        .nullable(),
    )
    .nullable()
    .default({}),
});

const previewSchema = z.object({
  previewEnvironments: z
    .object({
      enabled: z.boolean().default(false),
      baseDomain: z.string().default(''),
      services: z
        .record(
          z.string(),
          z.object({
            enabled: z.boolean().default(true),
            branchMatch: z.string().optional(),
            cicdPath: z.string().default('.cicd'),
            repoURL: z.string(),
            namespace: z.string().optional(),
            appNameBase: z.string().optional(),
          }),
        )
        .default({}),
    })
    .default({ enabled: false, baseDomain: '', services: {} }),
});

/** What the ApplicationSets of a platform generate applications from. */
export interface DeployedPlatform {
  gitlabGroup: string;
  namespacePrefix: string;
  chart: { repoURL: string; chart: string; version: string };
  /** Argo CD project. */
  project: string;
  /** Clone address of the platform repository. */
  repoURL: string;
  /** Enabled ones only. */
  environments: { name: string; autoSync: boolean }[];
  services: { name: string; syncWave: string; repoURL: string; path: string }[];
  previews: z.infer<typeof previewSchema>['previewEnvironments'];
}

/**
 * Reads `base.yaml`, `core.yaml` and `preview.yaml` the way the platform's own charts do: nothing
 * but the values, so that it shares no mistake with the plugins that are tested against it.
 *
 * Source: platform repository convention.
 *
 * @throws NotFoundError where `base.yaml` or `core.yaml` is not there.
 * @throws InputError naming the file and field that cannot be understood.
 */
export async function readPlatform(
  source: GitSource,
  platform: ArgocdContent['platform'],
): Promise<DeployedPlatform> {
  const read = <T extends z.ZodType>(name: string, schema: T) =>
    readFile(source, platform, name, schema);
  const { global, environments, applicationSet } = await read(
    'base.yaml',
    baseSchema,
  );
  const { services } = await read('core.yaml', coreSchema);
  const { previewEnvironments } = await read(
    'preview.yaml',
    previewSchema,
  ).catch(error => {
    if (error instanceof NotFoundError) {
      return previewSchema.parse({});
    }
    throw error;
  });
  return {
    gitlabGroup: global.gitlabGroup,
    namespacePrefix: global.namespacePrefix,
    chart: global.k8app,
    project: applicationSet.project,
    repoURL: `${source.baseUrl}/${platform.project}.git`,
    environments: Object.entries(environments)
      .filter(([, { enabled }]) => enabled)
      .map(([name, { autoSync }]) => ({ name, autoSync })),
    services: Object.entries(services ?? {}).map(([name, entry]) => ({
      name,
      syncWave: entry?.syncWave ?? '0',
      repoURL:
        entry?.repoURL ?? `${source.baseUrl}/${global.gitlabGroup}/${name}.git`,
      path: entry?.path ?? '.cicd',
    })),
    previews: previewEnvironments,
  };
}

async function readFile<T extends z.ZodType>(
  source: GitSource,
  platform: ArgocdContent['platform'],
  name: string,
  schema: T,
): Promise<z.infer<T>> {
  const path = `${platform.path}/${name}`;
  const text = await source.readText(platform.project, path);
  if (text === undefined) {
    throw new NotFoundError(`${platform.project} has no file ${path}`);
  }
  const document = parseDocument(text);
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (document.errors.length > 0 || !parsed.success) {
    const problem = document.errors[0]?.message ?? parsed.error?.message;
    throw new InputError(`${platform.project}: ${path}: ${problem}`);
  }
  return parsed.data;
}

/** The project of a clone address on the git host; `undefined` for another host. */
export function projectOf(
  source: Pick<GitSource, 'baseUrl'>,
  repoURL: string,
): string | undefined {
  return repoURL.startsWith(`${source.baseUrl}/`)
    ? repoURL.slice(source.baseUrl.length + 1).replace(/\.git$/, '')
    : undefined;
}
