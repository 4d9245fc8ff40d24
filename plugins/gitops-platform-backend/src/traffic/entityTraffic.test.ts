import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { userServiceView } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { liveAddress, startLiveBackend } from '../__testUtils__/liveBackend';
import {
  json,
  startLoopbackServer,
  type LoopbackServer,
} from '../__testUtils__/loopbackServer';

const TOKEN = 'prometheus-token';

const matrix = (result: object[]) => ({
  status: 'success',
  data: { resultType: 'matrix', result },
});

/** As a Prometheus answers: by verdict, or by status. */
function seriesOf(query: string, start: number): object[] {
  return query.includes('flows_processed')
    ? [
        {
          metric: { verdict: 'FORWARDED' },
          values: [
            [start, '12.3456789'],
            [start + 60, 'NaN'],
            [start + 120, '14'],
          ],
        },
        { metric: { verdict: 'AUDIT' }, values: [[start, '1']] },
      ]
    : [
        { metric: { status: '200' }, values: [[start, '3']] },
        {
          metric: { status: '204' },
          values: [
            [start, '1.5'],
            [start + 60, '2'],
          ],
        },
        { metric: { status: '503' }, values: [[start, '0.25']] },
        { metric: { status: '' }, values: [[start, '9']] },
      ];
}

describe('the traffic of an entity', () => {
  let prometheus: LoopbackServer;
  let asked: URLSearchParams[];
  let authorizations: (string | undefined)[];

  beforeEach(async () => {
    asked = [];
    authorizations = [];
    prometheus = await startLoopbackServer((incoming, response) => {
      const { pathname, searchParams } = new URL(
        incoming.url!,
        'http://prometheus.test',
      );
      asked.push(searchParams);
      authorizations.push(incoming.headers.authorization);
      const series = seriesOf(
        searchParams.get('query')!,
        Number(searchParams.get('start')),
      );
      json(pathname === '/api/v1/query_range' ? 200 : 404, matrix(series))(
        incoming,
        response,
      );
    });
  });
  afterEach(() => prometheus.stop());

  async function start(
    options: {
      view?: typeof userServiceView;
      result?: AuthorizeResult.ALLOW | AuthorizeResult.DENY;
    } = {},
  ) {
    const { backend } = await startLiveBackend(
      options.view ?? userServiceView,
      {
        result: options.result,
        sources: { prometheus: { address: prometheus.url, token: TOKEN } },
      },
    );
    return backend;
  }

  const address = liveAddress('user-service', 'traffic');

  it('is a grid of the last hour per environment', async () => {
    const backend = await start();
    const { body, text } = await backend.get(address).expect(200);
    expect(
      body.environments.map(({ environment, reading }: any) => [
        environment,
        reading.status,
      ]),
    ).toEqual([
      ['dev', 'ok'],
      ['qa', 'ok'],
      ['live', 'ok'],
    ]);
    const { from, stepSeconds, flows, http } = body.environments[0].rates;
    expect(Date.parse(from) % 60_000).toBe(0);
    expect(stepSeconds).toBe(60);
    expect(
      [...flows, ...http].map(({ name, values }: any) => [
        name,
        values.length,
        ...values.slice(0, 3),
      ]),
    ).toEqual([
      ['forwarded', 60, 12.3457, null, 14],
      ['2xx', 60, 4.5, 2, null],
      ['5xx', 60, 0.25, null, null],
    ]);
    expect(text).not.toContain(TOKEN);
    expect(new Set(authorizations)).toEqual(new Set([`Bearer ${TOKEN}`]));
  });

  it('is asked for by the namespace and name that the server knows', async () => {
    const backend = await start();
    await backend
      .get(`${address}?query=up&namespace=kube-system&appName=etcd`)
      .expect(200);
    const queries = asked.map(parameters => parameters.get('query')!);
    expect(queries).toHaveLength(6);
    for (const query of queries) {
      expect(query).toMatch(
        /destination_namespace="shop-(dev|qa|live)",destination_workload="user-service"/,
      );
      expect(query).not.toMatch(/kube-system|etcd|\bup\b/);
    }
  });

  it('does not let the values of a service change the query', async () => {
    const configuration = userServiceView.configuration!;
    const backend = await start({
      view: {
        ...userServiceView,
        configuration: {
          ...configuration,
          environments: configuration.environments.map(environment => ({
            ...environment,
            appName: 'x"} or up{job="',
          })),
        },
      },
    });
    await backend.get(address).expect(200);
    for (const parameters of asked) {
      const query = parameters.get('query')!;
      expect(query).toContain(String.raw`_workload="x\u0022\u007d\u0020or`);
      expect(query).not.toContain('up{');
    }
  });

  it('costs two requests per environment, however many people ask', async () => {
    const backend = await start();
    await Promise.all(
      Array.from({ length: 40 }, () => backend.get(address).expect(200)),
    );
    expect(prometheus.requests).toHaveLength(6);
  });

  it.each([
    [401, {}, 'forbidden', 'does not accept the credentials'],
    [400, { status: 'error' }, 'unavailable', 'does not understand the query'],
    [503, {}, 'unavailable', 'answered 503'],
    [418, {}, 'unavailable', 'does not answer as Prometheus does'],
    [200, { status: 'success' }, 'unavailable', 'does not answer as'],
  ])(
    'says what is wrong where Prometheus answers %s %j',
    async (code, answer, status, text) => {
      prometheus.answer = json(code, answer);
      const backend = await start();
      const { body } = await backend.get(address).expect(200);
      expect(body.environments[0]).toEqual({
        environment: 'dev',
        reading: expect.objectContaining({
          status,
          message: expect.stringContaining(text),
          hint: expect.any(String),
        }),
      });
      expect(JSON.stringify(body)).not.toContain(TOKEN);
    },
  );

  it('is not known without a Prometheus', async () => {
    const { backend } = await startLiveBackend(userServiceView);
    const { body } = await backend.get(address).expect(200);
    expect(body.environments[0].reading).toEqual({
      status: 'notConfigured',
      message: 'The portal has no access to the Prometheus of dev',
      hint: 'Set gitopsPlatform.platforms.shop.sources.prometheus in app-config.yaml.',
    });
  });

  it('is refused before it is looked whether there is such an entity', async () => {
    const backend = await start({ result: AuthorizeResult.DENY });
    await backend.get(address).expect(403);
    await backend.get(liveAddress('no-such-entity', 'traffic')).expect(403);
    expect(prometheus.requests).toEqual([]);
  });
});
