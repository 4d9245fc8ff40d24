import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveReader, LiveValue } from '../reading/LiveReader';
import { clientPerServer } from '../settings/clientPerServer';
import type { SourceInstances } from '../settings/SourceInstances';
import { ArgocdClient, type LabelledApplication } from './ArgocdClient';
import type { ArgocdSettings } from './readArgocdSettings';

/** The applications of a platform by the service that they belong to. */
export type ApplicationsByService = Record<string, LabelledApplication[]>;

/** Whose applications are asked for: platforms may share an Argo CD. */
type DeployingPlatform = Pick<PlatformModel, 'name' | 'argocdProject'>;

/** Label of the previews of a service. Source: platform repository convention. */
const PREVIEW_LABEL = 'preview/service';

/**
 * The Argo CDs of all platforms, read through the cache. All applications of a
 * platform are asked for at once: however many entities are looked at, an
 * Argo CD is asked once per `liveState.refresh`.
 */
export class ArgocdSource {
  readonly #reader: LiveReader;
  readonly #instances: SourceInstances<ArgocdSettings>;
  readonly #clientOf: (settings: ArgocdSettings) => ArgocdClient;

  constructor(options: {
    reader: LiveReader;
    instances: SourceInstances<ArgocdSettings>;
    /** Milliseconds per request. */
    timeout?: number;
  }) {
    this.#reader = options.reader;
    this.#instances = options.instances;
    this.#clientOf = clientPerServer(
      (settings: ArgocdSettings) =>
        new ArgocdClient(settings, { timeout: options.timeout }),
    );
  }

  /** The applications of the platform's services in the Argo CD of an environment. */
  async applications(
    model: DeployingPlatform & Pick<PlatformModel, 'gitlabGroup'>,
    environment: string,
  ): Promise<LiveValue<ApplicationsByService>> {
    return this.#read(
      model,
      environment,
      `app.kubernetes.io/part-of=${model.gitlabGroup}`,
      'app.kubernetes.io/name',
    );
  }

  /** The preview applications in the Argo CD of an environment. */
  async previews(
    model: DeployingPlatform,
    environment: string,
  ): Promise<LiveValue<ApplicationsByService>> {
    return this.#read(model, environment, PREVIEW_LABEL, PREVIEW_LABEL);
  }

  async #read(
    model: DeployingPlatform,
    environment: string,
    selector: string,
    label: string,
  ): Promise<LiveValue<ApplicationsByService>> {
    const place = { platform: model.name, environment };
    const settings = this.#instances.of(place);
    if (!settings) {
      return { reading: this.#instances.missing(place, 'Argo CD') };
    }
    const client = this.#clientOf(settings);
    const filter = {
      selector,
      project: model.argocdProject,
      namespace: settings.namespace,
    };
    return this.#reader.read<ApplicationsByService>(
      JSON.stringify(['argocd', settings.key, filter]),
      client.title,
      async () => groupBy(await client.applications(filter), label),
    );
  }
}

function groupBy(
  applications: LabelledApplication[],
  label: string,
): ApplicationsByService {
  const groups: ApplicationsByService = Object.create(null);
  for (const application of applications) {
    const service = application.labels[label];
    if (service) {
      (groups[service] ??= []).push(application);
    }
  }
  return groups;
}
