import { DEFAULT_LABELS, DEFAULT_QUERIES } from './PrometheusSettings';
import { trafficQueries } from './trafficQueries';

const subject = {
  environment: 'live',
  namespace: 'shop-live',
  service: 'user-service',
  appName: 'users',
};
const settings = { labels: DEFAULT_LABELS, queries: DEFAULT_QUERIES };

describe('trafficQueries', () => {
  it('asks for flows of both directions, and for answers of the service', () => {
    expect(trafficQueries(settings, subject)).toEqual({
      flows:
        'sum by (verdict) (rate(hubble_flows_processed_total{verdict=~"FORWARDED|DROPPED",destination_namespace="shop-live",destination_workload="users"}[5m]) or rate(hubble_flows_processed_total{verdict=~"FORWARDED|DROPPED",source_namespace="shop-live",source_workload="users"}[5m]))',
      http: 'max by (status) (sum by (status, reporter) (rate(hubble_http_requests_total{destination_namespace="shop-live",destination_workload="users"}[5m])))',
    });
  });

  it('fills in text, and leaves braces of PromQL alone', () => {
    expect(
      trafficQueries(
        {
          ...settings,
          queries: {
            ...DEFAULT_QUERIES,
            http: 'sum by (status) (rate(x{a="{namespace}/{appName}",b="{service}.{environment}",c=~"4.{2}"}[5m]))',
          },
        },
        subject,
      ).http,
    ).toBe(
      'sum by (status) (rate(x{a="shop-live/users",b="user-service.live",c=~"4.{2}"}[5m]))',
    );
  });

  it('takes a name with quotes for a name', () => {
    const { flows, http } = trafficQueries(settings, {
      ...subject,
      appName: 'x"} or vector(1) or up{a="{from}\\',
    });
    for (const query of [flows, http]) {
      const workload = String.raw`_workload="x\u0022\u007d\u0020or\u0020vector\u00281\u0029\u0020or\u0020up\u007ba\u003d\u0022\u007bfrom\u007d\u005c"}`;
      expect(query).toContain(workload);
      expect(query.replaceAll(workload, '')).not.toMatch(/vector|up\{/);
    }
  });
});
