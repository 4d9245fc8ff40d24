import { summary, readyView, model } from '../__fixtures__/acmeShop';
import { GitopsPlatformClient } from './GitopsPlatformClient';

const discoveryApi = {
  getBaseUrl: async (pluginId: string) => `http://portal.test/api/${pluginId}`,
};

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

function clientWith(answer: () => Promise<Response>, timeoutMs?: number) {
  const fetch = jest.fn<Promise<Response>, [string, RequestInit]>(answer);
  const client = new GitopsPlatformClient({
    discoveryApi,
    fetchApi: { fetch: fetch as unknown as typeof global.fetch },
    timeoutMs,
  });
  return { client, fetch };
}

describe('GitopsPlatformClient', () => {
  it('asks for the platforms', async () => {
    const { client, fetch } = clientWith(async () => json([summary]));
    await expect(client.getPlatforms()).resolves.toEqual([summary]);
    expect(fetch).toHaveBeenCalledWith(
      'http://portal.test/api/gitops-platform/platforms',
      expect.objectContaining({ signal: expect.any(AbortSignal) }),
    );
  });

  it('asks for one platform and escapes its name', async () => {
    const { client, fetch } = clientWith(async () => json(model));
    await expect(client.getPlatform('shop/1')).resolves.toEqual(model);
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal.test/api/gitops-platform/platforms/shop%2F1',
    );
  });

  it('asks for the versions of a service', async () => {
    const versions = {
      service: 'user-service',
      repositoryUrl: 'https://gitlab.example.test/acme/services/user-service',
      branch: 'main',
      environments: [],
    };
    const { client, fetch } = clientWith(async () => json(versions));
    await expect(
      client.getServiceVersions('shop', 'user-service'),
    ).resolves.toEqual(versions);
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal.test/api/gitops-platform/platforms/shop/services/user-service/versions',
    );
  });

  it('asks about the name and the plan of a new service', async () => {
    const { client, fetch } = clientWith(async () => json({ service: 'a' }));
    await client.checkServiceName('shop', 'gift service');
    await client.getCreationPlan('shop', 'gifts', {
      environments: ['dev', 'live'],
      domains: ['a.example.test'],
      syncWave: '0',
      pathPrefix: '',
      secrets: true,
      previews: false,
    });
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([
      'http://portal.test/api/gitops-platform/platforms/shop/services/gift%20service/name-check',
      'http://portal.test/api/gitops-platform/platforms/shop/services/gifts/creation-plan?environment=dev&environment=live&domain=a.example.test&syncWave=0&secrets=true&previews=false',
    ]);
  });

  it('asks for the preview of a branch and escapes its name', async () => {
    const { client, fetch } = clientWith(async () => json({}));
    await client.getEntityBranchPreview(
      'component:default/user-service',
      'SHOP-7-fix/cart & more',
    );
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal.test/api/gitops-platform/entities/default/component/user-service/branch-preview?branch=SHOP-7-fix%2Fcart+%26+more',
    );
  });

  it('sends nothing but the reference of an entity', async () => {
    const { client, fetch } = clientWith(async () => json(readyView));
    await expect(
      client.getEntityView('component:default/user-service'),
    ).resolves.toEqual(readyView);
    expect(fetch).toHaveBeenCalledTimes(1);
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal.test/api/gitops-platform/entities/default/component/user-service',
    );
    expect(fetch.mock.calls[0][1].body).toBeUndefined();
  });

  it.each([
    ['configuration', 'getEntityConfiguration'],
    ['deployments', 'getEntityDeployments'],
    ['findings', 'getEntityFindings'],
    ['previews', 'getEntityPreviews'],
    ['secrets', 'getEntitySecrets'],
    ['traffic', 'getEntityTraffic'],
  ] as const)('asks for the %s of an entity', async (resource, method) => {
    const { client, fetch } = clientWith(async () => json({ live: true }));
    await expect(
      client[method]('component:default/user-service'),
    ).resolves.toEqual({ live: true });
    expect(fetch.mock.calls[0][0]).toBe(
      `http://portal.test/api/gitops-platform/entities/default/component/user-service/${resource}`,
    );
  });

  it('asks for all services of a platform at once', async () => {
    const { client, fetch } = clientWith(async () => json({ services: [] }));
    await expect(client.getPlatformDeployments('a/b')).resolves.toEqual({
      services: [],
    });
    expect(fetch.mock.calls[0][0]).toBe(
      'http://portal.test/api/gitops-platform/platforms/a%2Fb/deployments',
    );
  });

  it('passes errors of the backend on with their status and message', async () => {
    const { client } = clientWith(async () =>
      json(
        {
          error: { name: 'NotFoundError', message: "No platform 'shoe'" },
          response: { statusCode: 404 },
        },
        404,
      ),
    );
    await expect(client.getPlatform('shoe')).rejects.toMatchObject({
      name: 'ResponseError',
      statusCode: 404,
      cause: expect.objectContaining({
        name: 'NotFoundError',
        message: "No platform 'shoe'",
      }),
    });
  });

  it('takes the start page of an app for a missing backend plugin', async () => {
    const { client } = clientWith(
      async () =>
        new Response('<!doctype html>', {
          status: 200,
          headers: { 'content-type': 'text/html' },
        }),
    );
    await expect(client.getPlatforms()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        "is the backend plugin 'gitops-platform' installed?",
      ),
    });
  });

  it('says which address cannot be reached', async () => {
    const { client } = clientWith(async () => {
      throw new TypeError('Failed to fetch');
    });
    await expect(client.getPlatforms()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining(
        'http://portal.test/api/gitops-platform/platforms could not be reached',
      ),
    });
  });

  it('gives up on a backend that does not answer', async () => {
    const fetch = (_url: string, init: RequestInit) =>
      new Promise<Response>((_resolve, reject) => {
        init.signal!.addEventListener('abort', () =>
          reject(init.signal!.reason),
        );
      });
    const client = new GitopsPlatformClient({
      discoveryApi,
      fetchApi: { fetch: fetch as unknown as typeof global.fetch },
      timeoutMs: 20,
    });
    await expect(client.getPlatforms()).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringContaining('did not answer within 0.02 seconds'),
    });
  });
});
