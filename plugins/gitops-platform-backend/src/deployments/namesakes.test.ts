import type { EntityDeployments } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { liveAddress, startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';

/** An application of the service in dev, told by where it is. */
const application = (namespace: string, project?: string) => ({
  metadata: {
    name: 'user-service-dev',
    namespace,
    labels: {
      'app.kubernetes.io/name': 'user-service',
      'app.kubernetes.io/part-of': 'acme',
    },
  },
  spec: { ...(project && { project }) },
  status: { health: { status: 'Healthy' }, sync: { status: 'Synced' } },
});

const ALL = [
  application('teams', 'others'),
  application('teams', 'acme'),
  application('argocd', 'acme'),
  application('argocd'),
  application('argocd', 'default'),
];

/** Previews have a project of their own. */
const PREVIEW = {
  ...application('argocd', 'previews'),
  metadata: {
    name: 'preview-user-service-shop-9',
    namespace: 'argocd',
    labels: { 'preview/service': 'user-service' },
  },
};

/**
 * As Argo CD selects.
 *
 * @param knows - the parameters that this version knows; it ignores others
 */
function startArgocd(knows: string[]): Promise<LoopbackServer> {
  return startLoopbackServer((incoming, response) => {
    const { searchParams } = new URL(incoming.url!, 'http://argocd.test');
    const wanted = (name: string) =>
      knows.includes(name) ? searchParams.get(name) : null;
    const [project, namespace] = [wanted('projects'), wanted('appNamespace')];
    const isPreview = searchParams.get('selector') === 'preview/service';
    const items = (isPreview ? [PREVIEW] : ALL).filter(
      ({ metadata, spec }) =>
        (!project || (spec.project ?? 'default') === project) &&
        (!namespace || metadata.namespace === namespace),
    );
    json(200, { items })(incoming, response);
  });
}

describe.each<[string, string[]]>([
  ['knows applications in any namespace', ['projects', 'appNamespace']],
  ['knows projects', ['projects']],
  ['ignores both', []],
])('applications of one name and one label, where Argo CD %s', (_, knows) => {
  let argocd: LoopbackServer;
  beforeEach(async () => {
    argocd = await startArgocd(knows);
  });
  afterEach(() => argocd.stop());

  async function deployments(options: {
    argocdProject?: string;
    namespace?: string;
    linked?: string;
  }): Promise<EntityDeployments> {
    const { model } = userServiceView;
    const { backend } = await startLiveBackend(
      {
        ...userServiceView,
        model: {
          ...model,
          argocdProject: options.argocdProject,
          environments: model.environments.map(environment => ({
            ...environment,
            links: {
              argocd: {
                baseUrl: 'https://argocd.example.test',
                namespace: options.linked ?? 'argocd',
              },
            },
          })),
        },
      },
      {
        sources: {
          argocd: {
            address: argocd.url,
            token: 't',
            ...(options.namespace && { namespace: options.namespace }),
          },
        },
      },
    );
    const { body } = await backend
      .get(liveAddress('user-service', 'deployments'))
      .expect(200);
    expect(body.environments[0].reading.status).toBe('ok');
    return body;
  }

  it.each([
    [{ argocdProject: 'acme', namespace: 'teams' }, 'teams'],
    [{ argocdProject: 'acme', namespace: 'argocd' }, 'argocd'],
    [{ argocdProject: 'others' }, 'teams'],
    [{ argocdProject: 'others', namespace: 'argocd' }, undefined],
    [{ argocdProject: 'default' }, 'argocd'],
    [{ argocdProject: 'nobody' }, undefined],
    [{ argocdProject: 'acme' }, 'argocd'],
    [{ argocdProject: 'acme', linked: 'teams' }, 'teams'],
    [{ argocdProject: 'acme', linked: 'elsewhere' }, 'teams'],
  ])('%j: the one in %s', async (options, namespace) => {
    const { environments } = await deployments(options);
    expect(environments[0].application?.namespace).toBe(namespace);
  });

  it('the previews of any project', async () => {
    const { previews } = await deployments({ argocdProject: 'acme' });
    expect(previews.map(({ name }) => name)).toEqual([PREVIEW.metadata.name]);
  });
});
