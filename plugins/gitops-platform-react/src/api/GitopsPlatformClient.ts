import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError, ServiceUnavailableError } from '@backstage/errors';
import type { DiscoveryApi, FetchApi } from '@backstage/frontend-plugin-api';
import type {
  CreationAnswers,
  CreationPlan,
  EffectiveConfiguration,
  EntityBranchPreview,
  EntityDeployments,
  EntityFindings,
  EntityPlatformView,
  EntityPreviews,
  EntitySecrets,
  EntityTraffic,
  PlatformDeployments,
  PlatformModel,
  PlatformSummary,
  ServiceNameCheck,
  ServiceVersions,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { GitopsPlatformApi } from './GitopsPlatformApi';

/** Reading a large repository for the first time takes the backend seconds. */
const DEFAULT_TIMEOUT_MS = 30_000;

/** @public */
export interface GitopsPlatformClientOptions {
  discoveryApi: DiscoveryApi;
  fetchApi: FetchApi;
  /** How long to wait for an answer, in milliseconds; 30 seconds by default. */
  timeoutMs?: number;
}

/**
 * Talks to the `gitops-platform` backend over HTTP.
 *
 * It keeps nothing: sharing and caching is the work of the hooks, which share
 * one cache per client.
 *
 * @public
 */
export class GitopsPlatformClient implements GitopsPlatformApi {
  readonly #discoveryApi: DiscoveryApi;
  readonly #fetchApi: FetchApi;
  readonly #timeoutMs: number;

  constructor(options: GitopsPlatformClientOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
    this.#timeoutMs = options.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  }

  async getPlatforms(): Promise<PlatformSummary[]> {
    return this.#get<PlatformSummary[]>(['platforms']);
  }

  async getPlatform(name: string): Promise<PlatformModel> {
    return this.#get<PlatformModel>(['platforms', name]);
  }

  async getPlatformDeployments(name: string): Promise<PlatformDeployments> {
    return this.#get<PlatformDeployments>(['platforms', name, 'deployments']);
  }

  async getServiceVersions(
    platform: string,
    service: string,
  ): Promise<ServiceVersions> {
    return this.#get<ServiceVersions>([
      'platforms',
      platform,
      'services',
      service,
      'versions',
    ]);
  }

  async checkServiceName(
    platform: string,
    name: string,
  ): Promise<ServiceNameCheck> {
    return this.#get<ServiceNameCheck>([
      'platforms',
      platform,
      'services',
      name,
      'name-check',
    ]);
  }

  async getCreationPlan(
    platform: string,
    service: string,
    { environments, domains, ...answers }: CreationAnswers,
  ): Promise<CreationPlan> {
    const query = new URLSearchParams([
      ...environments.map(environment => ['environment', environment]),
      ...domains.map(domain => ['domain', domain]),
      ...Object.entries(answers)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([name, value]) => [name, String(value)]),
    ]);
    return this.#get<CreationPlan>(
      ['platforms', platform, 'services', service, 'creation-plan'],
      query,
    );
  }

  async getEntityView(entityRef: string): Promise<EntityPlatformView> {
    return this.#getOfEntity<EntityPlatformView>(entityRef);
  }

  async getEntityBranchPreview(
    entityRef: string,
    branch: string,
  ): Promise<EntityBranchPreview> {
    return this.#getOfEntity<EntityBranchPreview>(
      entityRef,
      'branch-preview',
      new URLSearchParams({ branch }),
    );
  }

  async getEntityConfiguration(
    entityRef: string,
  ): Promise<EffectiveConfiguration> {
    return this.#getOfEntity<EffectiveConfiguration>(
      entityRef,
      'configuration',
    );
  }

  async getEntityDeployments(entityRef: string): Promise<EntityDeployments> {
    return this.#getOfEntity<EntityDeployments>(entityRef, 'deployments');
  }

  async getEntityFindings(entityRef: string): Promise<EntityFindings> {
    return this.#getOfEntity<EntityFindings>(entityRef, 'findings');
  }

  async getEntityPreviews(entityRef: string): Promise<EntityPreviews> {
    return this.#getOfEntity<EntityPreviews>(entityRef, 'previews');
  }

  async getEntitySecrets(entityRef: string): Promise<EntitySecrets> {
    return this.#getOfEntity<EntitySecrets>(entityRef, 'secrets');
  }

  async getEntityTraffic(entityRef: string): Promise<EntityTraffic> {
    return this.#getOfEntity<EntityTraffic>(entityRef, 'traffic');
  }

  async #getOfEntity<T>(
    entityRef: string,
    resource?: string,
    query?: URLSearchParams,
  ): Promise<T> {
    const { namespace, kind, name } = parseEntityRef(entityRef);
    return this.#get<T>(
      ['entities', namespace, kind, name, ...(resource ? [resource] : [])],
      query,
    );
  }

  async #get<T>(segments: string[], query?: URLSearchParams): Promise<T> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('gitops-platform');
    const path = segments.map(encodeURIComponent).join('/');
    const search = query ? `?${query}` : '';
    const response = await this.#request(`${baseUrl}/${path}${search}`);

    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    // An app that is served by its backend answers unknown paths with its
    // start page and status 200.
    if (!response.headers.get('content-type')?.includes('json')) {
      throw new ServiceUnavailableError(
        `${baseUrl} did not answer with JSON: is the backend plugin 'gitops-platform' installed?`,
      );
    }
    return (await response.json()) as T;
  }

  async #request(url: string): Promise<Response> {
    try {
      return await this.#fetchApi.fetch(url, {
        headers: { Accept: 'application/json' },
        signal: AbortSignal.timeout(this.#timeoutMs),
      });
    } catch (error) {
      const timedOut = (error as Error | undefined)?.name === 'TimeoutError';
      throw new ServiceUnavailableError(
        timedOut
          ? `${url} did not answer within ${this.#timeoutMs / 1000} seconds`
          : `${url} could not be reached`,
        error,
      );
    }
  }
}
