import type { PermissionsService } from '@backstage/backend-plugin-api';
import { InputError, toError } from '@backstage/errors';
import {
  previewAddressPattern,
  previewApplicationName,
  protoRepositoryUrl,
  validateApiName,
  validateServiceName,
  type CreationAnswers,
  type CreationPlan,
  type PlannedProposal,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  DRY_RUN_PROJECT_ID,
  serviceFacts,
  type PlatformChange,
  type PlatformReader,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { readModel } from '../views';
import { authorizeCreation } from './authorizeCreation';
import { plannedEnvironment } from './plannedEnvironment';
import type { Access, ServiceNameService } from './ServiceNameService';

/**
 * Tells what creating a service makes. Names and paths are those that the
 * templates get; each merge request is computed by a dry run of its delivery.
 */
export class CreationPlanService {
  constructor(
    private readonly options: {
      names: ServiceNameService;
      permissions: PermissionsService;
      platforms: Pick<PlatformReader, 'read' | 'settingsOf' | 'delivery'>;
    },
  ) {}

  /**
   * @throws NotAllowedError where the user lacks the permission.
   * @throws InputError where the name cannot be one of a service.
   * @throws NotFoundError where no platform of that name is configured.
   * @throws ServiceUnavailableError where its repository cannot be read.
   */
  async planOf(
    platform: string,
    service: string,
    answers: CreationAnswers,
    { credentials, signal }: Access,
  ): Promise<CreationPlan> {
    await authorizeCreation(this.options.permissions, credentials);
    const model = await readModel(this.options.platforms, platform, signal);
    const unusable = validateServiceName(service, { model }).find(
      ({ code }) => code !== 'taken',
    );
    if (unusable) {
      throw new InputError(unusable.message);
    }
    const [unusableApi] = answers.api ? validateApiName(answers.api) : [];
    if (unusableApi) {
      throw new InputError(unusableApi.message);
    }
    const environments = model.environments
      .filter(({ enabled }) => enabled)
      .map(environment =>
        plannedEnvironment(model, environment, service, answers),
      );
    const { webUrl, path } = serviceFacts(model, service);
    const [state, api, changes] = await Promise.all([
      this.#repositoryState(model, service, answers, signal),
      this.#api(model, answers, signal),
      this.#proposals(model, service, answers, signal),
    ]);
    return {
      service,
      repository: {
        url: answers.repoUrl?.replace(/\.git$/, '') ?? webUrl,
        state,
        files: [
          `${path}/default.yaml`,
          ...environments.map(({ name }) => `${path}/${name}.yaml`),
        ],
      },
      ...(api && { api }),
      environments,
      ...(answers.previews && {
        previews: {
          application: previewApplicationName(service, '{tag}'),
          host: previewAddressPattern(model),
        },
      }),
      changes,
    };
  }

  async #repositoryState(
    model: PlatformModel,
    service: string,
    { repoUrl }: CreationAnswers,
    signal: AbortSignal | undefined,
  ): Promise<CreationPlan['repository']['state']> {
    return repoUrl
      ? 'existing'
      : this.options.names.repositoryState(model, service, signal);
  }

  async #api(
    model: PlatformModel,
    { api: name }: CreationAnswers,
    signal: AbortSignal | undefined,
  ): Promise<CreationPlan['api']> {
    if (!name) {
      return undefined;
    }
    const url = protoRepositoryUrl(model, name);
    const repository = { name, repoUrl: `${url}.git` };
    const state = await this.options.names.stateAt(model, repository, signal);
    return { name, repository: { url, state } };
  }

  async #proposals(
    model: PlatformModel,
    service: string,
    answers: CreationAnswers,
    signal: AbortSignal | undefined,
  ): Promise<PlannedProposal[]> {
    const repoUrl = answers.repoUrl ?? serviceFacts(model, service).cloneUrl;
    const { path } = serviceFacts(model, service);
    const changes: [PlannedProposal['kind'], PlatformChange][] = [
      [
        'registration',
        {
          kind: 'register-service',
          service,
          repoUrl,
          path,
          syncWave: answers.syncWave,
        },
      ],
    ];
    if (answers.previews) {
      const projectId = String(DRY_RUN_PROJECT_ID);
      const preview = { service, repoUrl, path, projectId };
      changes.push(['previews', { kind: 'enable-preview', ...preview }]);
    }
    if (answers.gateway) {
      changes.push([
        'route',
        gatewayRoute(service, answers.gateway, answers.gatewayPolicy),
      ]);
    }
    const proposals: PlannedProposal[] = [];
    // One after the other: they ask the same git host, and the first is read most.
    for (const [kind, change] of changes) {
      proposals.push(await this.#proposal(model.name, kind, change, signal));
    }
    return proposals;
  }

  async #proposal(
    platform: string,
    kind: PlannedProposal['kind'],
    change: PlatformChange,
    signal: AbortSignal | undefined,
  ): Promise<PlannedProposal> {
    try {
      const { outcome, diff, files, repositoryUrl, url } =
        await this.options.platforms.delivery.deliver({
          platform,
          change,
          mode: 'merge-request',
          dryRun: true,
          signal,
        });
      return {
        kind,
        repositoryUrl,
        files,
        diff,
        outcome: outcome === 'removed' ? 'changed' : outcome,
        url,
      };
    } catch (error) {
      signal?.throwIfAborted();
      const { message } = toError(error);
      return { kind, files: [], diff: '', outcome: 'problem', message };
    }
  }
}

/** As the template asks for it. */
function gatewayRoute(
  service: string,
  gateway: string,
  policy: CreationAnswers['gatewayPolicy'] = 'required',
): PlatformChange {
  return {
    kind: 'add-gateway-route',
    gateway,
    cluster: { name: service, addr: `${service}-sv:8080`, type: 'http' },
    api: { name: service, auth: { policy } },
  };
}
