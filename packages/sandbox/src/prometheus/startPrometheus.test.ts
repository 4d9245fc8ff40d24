import { resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import { hubbleSeries } from './hubbleSeries';
import { readPrometheusContent } from './readPrometheusContent';
import {
  SANDBOX_PROMETHEUS_TOKEN,
  SandboxPrometheus,
  startPrometheus,
} from './startPrometheus';

const CONTENT = resolve(
  __dirname,
  '../../../../examples/platforms/registry/prometheus.yaml',
);
const START = 1_772_366_400;

describe('startPrometheus', () => {
  let prometheus: SandboxPrometheus;

  beforeAll(async () => {
    prometheus = await startPrometheus({
      content: {
        workloads: {
          'shop-dev/user-service': {
            flows: { FORWARDED: 20, DROPPED: 1 },
            http: { '200': 10, '204': 5, '503': 0.5 },
          },
          'shop-dev/storefront': { flows: { FORWARDED: 7 }, http: {} },
        },
      },
    });
  });
  afterEach(() => prometheus.clearFaults());
  afterAll(() => prometheus.stop());

  async function ask(
    query: string,
    {
      start = START,
      end = START + 120,
      step = 60,
      method = 'GET',
      token = SANDBOX_PROMETHEUS_TOKEN,
    } = {},
  ) {
    const parameters = new URLSearchParams({
      query,
      start: String(start),
      end: String(end),
      step: String(step),
    });
    const address = `${prometheus.baseUrl}/api/v1/query_range`;
    const headers = { Authorization: `Bearer ${token}` };
    const response =
      method === 'POST'
        ? await fetch(address, { method, headers, body: parameters })
        : await fetch(`${address}?${parameters}`, { headers });
    const text = await response.text();
    return {
      status: response.status,
      body: text.startsWith('{') ? JSON.parse(text) : text,
    };
  }

  const flows = (selector: string) =>
    `sum by (verdict) (rate(hubble_flows_processed_total{${selector}}[5m]))`;

  it('sums rates by a label, the same every time', async () => {
    const query = flows('destination_workload="user-service"');
    const first = await ask(query);
    expect(first.status).toBe(200);
    expect(first.body.data.resultType).toBe('matrix');
    expect(
      first.body.data.result.map(({ metric, values }: any) => [
        metric,
        values.map(([moment]: [number]) => moment - START),
      ]),
    ).toEqual([
      [{ verdict: 'FORWARDED' }, [0, 60, 120]],
      [{ verdict: 'DROPPED' }, [0, 60, 120]],
    ]);
    const [[, forwarded]] = first.body.data.result[0].values;
    expect(Number(forwarded)).toBeGreaterThan(20 * 0.6);
    expect(Number(forwarded)).toBeLessThan(20 * 1.4);
    expect(await ask(query, { method: 'POST' })).toEqual(first);
  });

  it('understands selectors joined by or, and all operators', async () => {
    const { body } = await ask(
      'max by (status) (sum by (status, reporter) (rate(hubble_http_requests_total{destination_namespace!="x",status=~"2..",destination_workload="user\\u002dservice"}[5m]) or rate(hubble_http_requests_total{status="503",reporter!~"cl.*"}[5m])))',
    );
    expect(body.data.result.map(({ metric }: any) => metric.status)).toEqual([
      '200',
      '204',
      '503',
    ]);
  });

  it('knows nothing of names that are only part of a quoted text', async () => {
    const { body } = await ask(
      flows('destination_workload="user-service\\u0022\\u007d or up"'),
    );
    expect(body.data.result).toEqual([]);
  });

  it.each([
    ['up', {}, 'invalid parameter \\"query\\"'],
    [flows('destination_workload=user'), {}, 'parse error'],
    [flows(''), { step: 0 }, 'are numbers'],
    [flows(''), { end: START - 60 }, 'are numbers'],
    [flows(''), { step: 0.001 }, 'maximum resolution'],
  ])('refuses %s with %j', async (query, options, message) => {
    const { status, body } = await ask(query, options);
    expect(status).toBe(400);
    expect(JSON.stringify(body)).toContain(message);
  });

  it('wants its token', async () => {
    expect((await ask(flows(''), { token: 'wrong' })).status).toBe(401);
  });

  it('fails on purpose', async () => {
    prometheus.setFault({ status: 503, match: 'query_range' });
    expect(await ask(flows(''))).toMatchObject({
      status: 503,
      body: { status: 'error', errorType: 'unavailable' },
    });
  });
});

describe('readPrometheusContent', () => {
  it('reads the traffic of the sample services', async () => {
    const series = hubbleSeries(await readPrometheusContent(CONTENT));
    expect(
      new Set(
        series.map(({ labels }) => labels.destination_workload as string),
      ),
    ).toContain('user-service');
  });

  it('needs no file', async () => {
    expect(await readPrometheusContent('/nowhere/prometheus.yaml')).toEqual({
      workloads: {},
    });
  });

  it('says what is wrong with a file', async () => {
    await expect(readPrometheusContent(__filename)).rejects.toThrow(InputError);
  });
});
