import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { SourceStatus } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import {
  examplePlatform,
  userServiceValues,
  userServiceView,
} from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import {
  CachedPlatformReader,
  registryLayout,
  type PlatformTree,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { startFaultyServer } from './faultyServer';
import { liveAddress, startLiveBackend } from './liveBackend';
import { json, type Answer } from './loopbackServer';

export type RepositoryName = SourceStatus['source'];

/** The API of GitLab for a project with one commit and one file. */
const healthy: Answer = (request, response) => {
  const { pathname } = new URL(request.url!, 'http://gitlab.test');
  const [, , project, kind, what] = pathname.split('/');
  if (kind === undefined) {
    const path = decodeURIComponent(project);
    json(200, {
      id: 1,
      path_with_namespace: path,
      web_url: `https://gitlab.example.test/${path}`,
      default_branch: 'main',
    })(request, response);
  } else if (what === 'branches') {
    json(200, { name: 'main', commit: { id: 'c0ffee' } })(request, response);
  } else {
    response.end('');
  }
};

/** What a layout reads is known; that it is read is what matters. */
const afterReading =
  <T>(value: T) =>
  async (tree: PlatformTree) => {
    await tree.readText('values.yaml');
    return structuredClone(value);
  };

/**
 * The plugin over a GitLab that has the repositories of a platform and of its
 * service, either of which fails when told to. All is read anew at each look.
 */
export async function startFaultyRepositories() {
  const answers: Record<RepositoryName, Answer> = {
    'platform-repository': healthy,
    'service-repository': healthy,
  };
  const server = await startFaultyServer((request, response) =>
    answers[
      request.url!.includes('gitops-config')
        ? 'platform-repository'
        : 'service-repository'
    ](request, response),
  );
  const readService = afterReading(userServiceView.configuration!);
  const readValues = afterReading(userServiceValues);
  const { backend } = await startLiveBackend(userServiceView, {
    platforms: new CachedPlatformReader({
      settings: [
        {
          name: examplePlatform.name,
          title: examplePlatform.title,
          layout: 'registry',
          url: examplePlatform.repository.url,
          path: examplePlatform.repository.path,
        },
      ],
      integrations: ScmIntegrations.fromConfig(
        new ConfigReader({
          integrations: {
            gitlab: [{ host: 'gitlab.example.test', apiBaseUrl: server.url }],
          },
        }),
      ),
      refresh: 0,
      // Of a request; longer than pages wait.
      timeout: 3_000,
      layouts: {
        registry: {
          ...registryLayout,
          read: afterReading(examplePlatform),
          readService: trees => readService(trees.service),
          readValues: trees => readValues(trees.service),
        },
      },
    }),
  });
  const entity = '/api/gitops-platform/entities/default/component/user-service';
  const pages = [
    entity,
    `${entity}/branch-preview?branch=SHOP-7-cart`,
    `${entity}/configuration`,
    `${entity}/findings`,
    ...(['deployments', 'previews', 'secrets', 'traffic'] as const).map(page =>
      liveAddress('user-service', page),
    ),
  ];

  const view = async () => {
    const { body } = await backend.get(entity).expect(200);
    return body;
  };

  return {
    fail(repository: RepositoryName, answer: Answer) {
      answers[repository] = answer;
    },
    heal(repository: RepositoryName) {
      answers[repository] = healthy;
    },
    /** The view of the entity. */
    view,
    /** Looks as a page does that is open: a request that hangs has to end first. */
    async untilWell() {
      while (
        (await view()).sources.some(
          ({ status }: SourceStatus) => status !== 'ok',
        )
      ) {
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
    /** The statuses of all pages, and how long the slowest took. */
    async look() {
      const begun = performance.now();
      const seen = await Promise.all(
        pages.map(async page => {
          const { status } = await backend.get(page);
          return [page.replace(entity, ''), status];
        }),
      );
      return {
        statuses: Object.fromEntries(seen),
        milliseconds: performance.now() - begun,
      };
    },
    stop: () => server.stop(),
  };
}
