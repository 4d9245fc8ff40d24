import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ApplicationState } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { z } from 'zod';
import { JsonEndpoint } from '../http/JsonEndpoint';
import { SourceError } from '../SourceError';
import type { ArgocdSettings } from './readArgocdSettings';

/** An application with the labels that say what it belongs to. */
export interface LabelledApplication extends ApplicationState {
  labels: Record<string, string>;
}

/** Which applications of an Argo CD are asked for. */
export interface ApplicationFilter {
  /** Kubernetes label selector. */
  selector: string;
  /** Argo CD project; those of all projects where absent. */
  project?: string;
  /** Of the applications; those of all namespaces where absent. */
  namespace?: string;
}

const text = z.string().nullish();
const application = z.object({
  metadata: z.object({
    name: z.string(),
    namespace: z.string(),
    labels: z.record(z.string(), z.string()).nullish(),
  }),
  spec: z.object({ project: text }).nullish(),
  status: z
    .object({
      sync: z.object({ status: text }).nullish(),
      health: z.object({ status: text, message: text }).nullish(),
      summary: z
        .object({
          images: z.array(z.string()).nullish(),
          externalURLs: z.array(z.string()).nullish(),
        })
        .nullish(),
      operationState: z.object({ finishedAt: text }).nullish(),
      conditions: z
        .array(z.object({ type: z.string(), message: text }))
        .nullish(),
    })
    .nullish(),
});
// Argo CD is written in Go: an empty list is null.
const list = z.object({ items: z.array(z.unknown()).nullish() });

/** How many applications are decoded in one turn of the event loop. */
const SLICE = 500;

/** Fields that are read; a server that knows the parameter leaves the rest out. */
const FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'spec.project',
  'status.sync.status',
  'status.health',
  'status.summary',
  'status.operationState.finishedAt',
  'status.conditions',
].map(field => `items.${field}`);

/** Of an application that names none. Source: Argo CD, `Application.spec.project`. */
const DEFAULT_PROJECT = 'default';

/**
 * A list of ten thousand applications; servers that do not know `fields` send
 * every resource of each.
 */
const MAXIMUM_BYTES = 200 * 1024 * 1024;

/**
 * Lists applications of one Argo CD.
 *
 * Source: Argo CD API, `GET /api/v1/applications` with `selector`, `projects`,
 * `appNamespace` and `fields`.
 */
export class ArgocdClient {
  readonly #endpoint: JsonEndpoint;
  readonly #token: string;

  constructor(settings: ArgocdSettings, options: { timeout?: number } = {}) {
    this.#token = settings.token;
    this.#endpoint = new JsonEndpoint({
      name: 'Argo CD',
      baseUrl: settings.address,
      certificateAuthority: settings.certificateAuthority,
      timeout: options.timeout,
      maximumBytes: MAXIMUM_BYTES,
    });
  }

  /** For messages, e.g. `Argo CD at argocd.example.test`. */
  get title(): string {
    return this.#endpoint.title;
  }

  /** @throws SourceError */
  async applications({
    selector,
    project,
    namespace,
  }: ApplicationFilter): Promise<LabelledApplication[]> {
    const query = new URLSearchParams({
      selector,
      ...(project && { projects: project }),
      ...(namespace && { appNamespace: namespace }),
      fields: FIELDS.join(','),
    });
    const { status, body } = await this.#endpoint.request({
      path: `/api/v1/applications?${query}`,
      headers: { Authorization: `Bearer ${this.#token}` },
    });
    if (status === 401 || status === 403) {
      throw new SourceError({
        kind: 'refused',
        message: `Argo CD at ${
          this.#endpoint.host
        } does not accept the token of the portal (${status})`,
        hint: 'Give the portal the token of an account that may get applications.',
      });
    }
    const applications = status === 200 ? await decode(body) : undefined;
    if (!applications) {
      throw new SourceError({
        kind: 'malformed',
        message: `${
          this.#endpoint.host
        } does not answer as Argo CD does (${status})`,
        hint: 'Check the configured address, and whether a sign-in page answers in its place.',
      });
    }
    return (
      applications
        // Servers before applications in any namespace ignore what they do not know.
        .filter(
          ({ metadata, spec }) =>
            (!project || (spec?.project || DEFAULT_PROJECT) === project) &&
            (!namespace || metadata.namespace === namespace),
        )
        .map(stateOf)
    );
  }
}

/**
 * A list may be long, and other requests wait: it is decoded in slices.
 *
 * @returns nothing where it is no list of applications
 */
async function decode(
  body: unknown,
): Promise<z.output<typeof application>[] | undefined> {
  const parsed = list.safeParse(body);
  if (!parsed.success) {
    return undefined;
  }
  const items = parsed.data.items ?? [];
  const decoded: z.output<typeof application>[] = [];
  for (let start = 0; start < items.length; start += SLICE) {
    const slice = z
      .array(application)
      .safeParse(items.slice(start, start + SLICE));
    if (!slice.success) {
      return undefined;
    }
    decoded.push(...slice.data);
    await nextTurn();
  }
  return decoded;
}

function stateOf({
  metadata,
  status,
}: z.output<typeof application>): LabelledApplication {
  const failure = status?.conditions?.find(({ type }) =>
    type.endsWith('Error'),
  );
  const message = failure?.message ?? status?.health?.message;
  const deployedAt = status?.operationState?.finishedAt;
  return {
    name: metadata.name,
    namespace: metadata.namespace,
    labels: metadata.labels ?? {},
    sync: status?.sync?.status ?? 'Unknown',
    health: status?.health?.status ?? 'Unknown',
    ...(message && { message }),
    images: status?.summary?.images ?? [],
    ...(deployedAt && { deployedAt }),
    externalUrls: status?.summary?.externalURLs ?? [],
  };
}
