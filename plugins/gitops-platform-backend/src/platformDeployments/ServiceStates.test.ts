import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { ServiceStates } from './ServiceStates';

const values = (health: string) => ({
  'user-service': [
    {
      name: 'user-service-dev',
      namespace: 'argocd',
      labels: {},
      sync: 'Synced',
      health,
      images: [],
      externalUrls: [],
    },
  ],
});

describe('ServiceStates', () => {
  it('are put together once for the same platform and values', () => {
    const states = new ServiceStates();
    const healthy = values('Healthy');
    const first = states.of(examplePlatform, ['dev'], [healthy]);
    expect(first[0]).toMatchObject({
      service: 'user-service',
      applications: [{ health: 'Healthy' }],
    });
    expect(states.of(examplePlatform, ['dev'], [healthy])).toBe(first);
  });

  it('are those of what was read last', () => {
    const states = new ServiceStates();
    const healthOf = (value: ReturnType<typeof values> | undefined) =>
      states.of(examplePlatform, ['dev'], [value])[0].applications[0]?.health;
    expect(healthOf(values('Healthy'))).toBe('Healthy');
    expect(healthOf(values('Degraded'))).toBe('Degraded');
    expect(healthOf(undefined)).toBeUndefined();
    const other = { ...examplePlatform, services: [] };
    expect(states.of(other, ['dev'], [undefined])).toEqual([]);
  });
});
