import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { LiveReader, LiveValue } from '../reading/LiveReader';
import { clientPerServer } from '../settings/clientPerServer';
import type { SourceInstances, SourcePlace } from '../settings/SourceInstances';
import {
  ArgocdClient,
  type ApplicationFilter,
  type LabelledApplication,
} from './ArgocdClient';
import type { ArgocdSettings } from './readArgocdSettings';

/** The applications of a platform by the service that they belong to. */
export type ApplicationsByService = Record<string, LabelledApplication[]>;

/** Label of the service that an application deploys. Source: platform repository convention. */
const SERVICE_LABEL = 'app.kubernetes.io/name';
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
    model: Pick<PlatformModel, 'name' | 'argocdProject' | 'gitlabGroup'>,
    environment: string,
  ): Promise<LiveValue<ApplicationsByService>> {
    return this.#read(
      { platform: model.name, environment },
      {
        selector: selectorOfGroup(model.gitlabGroup),
        project: model.argocdProject,
      },
      SERVICE_LABEL,
    );
  }

  /**
   * The preview applications in the Argo CD of an environment, of whatever
   * project: the platform's files do not say which one previews have.
   */
  async previews(
    model: Pick<PlatformModel, 'name'>,
    environment: string,
  ): Promise<LiveValue<ApplicationsByService>> {
    return this.#read(
      { platform: model.name, environment },
      { selector: PREVIEW_LABEL },
      PREVIEW_LABEL,
    );
  }

  async #read(
    place: SourcePlace,
    selection: Omit<ApplicationFilter, 'namespace'>,
    label: string,
  ): Promise<LiveValue<ApplicationsByService>> {
    const settings = this.#instances.of(place);
    if (!settings) {
      return { reading: this.#instances.missing(place, 'Argo CD') };
    }
    const client = this.#clientOf(settings);
    const filter = { ...selection, namespace: settings.namespace };
    return this.#reader.read<ApplicationsByService>(
      JSON.stringify(['argocd', settings.key, filter]),
      client.title,
      async () => groupBy(await client.applications(filter), label),
    );
  }
}

/**
 * The applications of a platform by the label that holds its group. A subgroup
 * is no value of a label: its platform cannot have set it, and Argo CD would
 * refuse the selector, so its applications are told by their service's label.
 *
 * Source: Kubernetes, syntax of label values.
 */
function selectorOfGroup(gitlabGroup: string): string {
  return /^[a-z0-9]([a-z0-9._-]{0,61}[a-z0-9])?$/i.test(gitlabGroup)
    ? `app.kubernetes.io/part-of=${gitlabGroup}`
    : SERVICE_LABEL;
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
