import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { DEFAULT_LABELS, DEFAULT_QUERIES } from './PrometheusSettings';
import { readPrometheusSettings } from './readPrometheusSettings';

const address = 'https://prometheus.example.test';
const read = (settings: JsonObject) =>
  readPrometheusSettings(
    'sources.prometheus',
    new ConfigReader({ address, ...settings }),
  );

describe('readPrometheusSettings', () => {
  it('needs an address alone', () => {
    expect(read({})).toEqual({
      key: 'sources.prometheus',
      address,
      labels: DEFAULT_LABELS,
      queries: DEFAULT_QUERIES,
    });
  });

  it.each([
    [{ token: ' abc\n' }, 'Bearer abc'],
    [{ username: 'portal', password: 'p:w' }, 'Basic cG9ydGFsOnA6dw=='],
  ])('logs in with %j', (settings, authorization) => {
    expect(read(settings)).toMatchObject({ authorization });
  });

  it('takes the labels and queries of another Hubble', () => {
    const http =
      'sum by (status) (rate(hubble_http_responses_total{source="{namespace}/{appName}"}[5m]))';
    expect(
      read({
        labels: { destinationWorkload: 'destination_app' },
        queries: { http },
      }),
    ).toMatchObject({
      labels: { ...DEFAULT_LABELS, destinationWorkload: 'destination_app' },
      queries: { ...DEFAULT_QUERIES, http },
    });
  });

  it.each([
    [{ address: 'prometheus' }, 'sources.prometheus.address must be a web'],
    [{ token: 'a', username: 'b' }, 'has a token and a username'],
    [{ username: 'portal' }, 'password'],
    [
      { labels: { sourceWorkload: 'a="b"' } },
      'sources.prometheus.labels.sourceWorkload is "a="b""',
    ],
    [
      { queries: { flows: 'sum by (verdict) (rate(flows_total[5m]))' } },
      'sources.prometheus.queries.flows asks for more than one service',
    ],
    [
      { queries: { http: 'rate(x{namespace="{namespace}"}[5m])' } },
      'sources.prometheus.queries.http asks for more than one service',
    ],
    [
      { queries: { http: 'rate(x{{to},pod=~"{appName}-.*"}[5m])' } },
      'has a placeholder in a regular expression',
    ],
  ])('names what is wrong in %j', (settings, message) => {
    expect(() => read(settings)).toThrow(message);
  });
});
