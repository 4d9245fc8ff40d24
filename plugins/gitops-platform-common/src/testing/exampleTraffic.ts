import type { EntityTraffic, TrafficRates } from '../api';

const POINTS = 60;

/** A level that rises and falls a little, the same every time. */
function around(level: number): number[] {
  return Array.from({ length: POINTS }, (_, minute) =>
    Number((level * (1 + 0.2 * Math.sin(minute / 5))).toFixed(3)),
  );
}

const rates: TrafficRates = {
  from: '2026-03-01T11:01:00.000Z',
  stepSeconds: 60,
  flows: [
    { name: 'forwarded', values: around(24) },
    { name: 'dropped', values: around(0.5) },
  ],
  http: [
    { name: '2xx', values: around(10) },
    { name: '4xx', values: around(0.4) },
    { name: '5xx', values: [...around(0.1).slice(0, 59), null] },
  ],
};

/**
 * Traffic in dev, what was known of qa, and a Prometheus of live that refuses
 * the portal.
 * @public
 */
export const userServiceTraffic: EntityTraffic = {
  entityRef: 'component:default/user-service',
  environments: [
    {
      environment: 'dev',
      reading: { status: 'ok', readAt: '2026-03-01T12:00:00.000Z' },
      rates,
    },
    {
      environment: 'qa',
      reading: {
        status: 'stale',
        readAt: '2026-03-01T12:00:00.000Z',
        failingSince: '2026-03-01T12:05:00.000Z',
        message: 'Prometheus at prometheus.example.test answered 503',
        hint: 'Look at its own log; it is asked again by itself.',
      },
      rates: { ...rates, http: [] },
    },
    {
      environment: 'live',
      reading: {
        status: 'forbidden',
        failingSince: '2026-03-01T12:05:00.000Z',
        message:
          'Prometheus at prometheus.example.test does not accept the credentials of the portal (401)',
        hint: 'Set the token or the user name and password of gitopsPlatform.platforms.*.sources.prometheus.',
      },
    },
  ],
};

/**
 * Prometheus answers, and knows nothing of the service.
 * @public
 */
export const noTraffic: EntityTraffic = {
  entityRef: 'component:default/user-service',
  environments: ['dev', 'qa', 'live'].map(environment => ({
    environment,
    reading: { status: 'ok', readAt: '2026-03-01T12:00:00.000Z' },
    rates: { ...rates, flows: [], http: [] },
  })),
};

/**
 * No Prometheus is configured.
 * @public
 */
export const unconfiguredTraffic: EntityTraffic = {
  entityRef: 'component:default/user-service',
  environments: ['dev', 'qa', 'live'].map(environment => ({
    environment,
    reading: {
      status: 'notConfigured',
      message: `The portal has no access to the Prometheus of ${environment}`,
      hint: 'Set gitopsPlatform.platforms.shop.sources.prometheus in app-config.yaml.',
    },
  })),
};
