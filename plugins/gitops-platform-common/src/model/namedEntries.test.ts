import { examplePlatform } from '../testing';
import { previewOfService, serviceNamed } from './namedEntries';

const [service] = examplePlatform.services;

describe('serviceNamed', () => {
  it('finds each service, and none where there is none', () => {
    for (const candidate of examplePlatform.services) {
      expect(serviceNamed(examplePlatform, candidate.name)).toBe(candidate);
    }
    expect(serviceNamed(examplePlatform, 'unknown')).toBeUndefined();
    expect(serviceNamed(examplePlatform, 'constructor')).toBeUndefined();
  });

  it('finds the first of two', () => {
    const second = { ...service, path: 'other' };
    expect(serviceNamed({ services: [service, second] }, service.name)).toBe(
      service,
    );
  });

  it('belongs to one revision of the platform', () => {
    const next = { services: [{ ...service, path: 'other' }] };
    expect(serviceNamed(next, service.name)).toBe(next.services[0]);
  });

  it('costs the same wherever the service is', () => {
    let read = 0;
    const model = {
      services: Array.from({ length: 1_000 }, (_, index) => ({
        ...service,
        get name() {
          read++;
          return `service-${index}`;
        },
      })),
    };
    serviceNamed(model, 'service-999');
    const once = read;
    for (let index = 0; index < 1_000; index++) {
      expect(serviceNamed(model, `service-${index}`)).toBeDefined();
    }
    expect(read).toBe(once);
  });
});

describe('previewOfService', () => {
  it('finds the entry of each service, and none without previews', () => {
    for (const preview of examplePlatform.previews!.services) {
      expect(previewOfService(examplePlatform, preview.service)).toBe(preview);
    }
    expect(previewOfService(examplePlatform, 'unknown')).toBeUndefined();
    expect(previewOfService({}, 'user-service')).toBeUndefined();
  });
});
