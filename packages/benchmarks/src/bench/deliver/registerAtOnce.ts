import type {
  DeliveryMode,
  PlatformDelivery,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { MeasuredPlatform } from './startPlatform';

/** What became of registrations that were asked for at the same moment. */
export interface Registrations {
  services: string[];
  /** Why a registration was not made, by service. */
  refused: Map<string, string>;
  /** Requests to GitLab, of all together. */
  requests: number;
  milliseconds: number;
}

/** Each by a backend of its own, all for the place behind the same entry. */
export async function registerAtOnce(
  platform: MeasuredPlatform,
  backends: readonly PlatformDelivery[],
  mode: DeliveryMode,
): Promise<Registrations> {
  platform.requests.clear();
  const start = performance.now();
  const refused = new Map<string, string>();
  const services = backends.map(
    (_, index) => `gift-${String(index).padStart(3, '0')}`,
  );
  await Promise.all(
    services.map(async (service, index) => {
      try {
        await backends[index].deliver({
          platform: 'shop',
          change: { kind: 'register-service', service, syncWave: '0' },
          mode,
        });
      } catch (error) {
        refused.set(service, String(error));
      }
    }),
  );
  return {
    services,
    refused,
    requests: platform.requests.count,
    milliseconds: performance.now() - start,
  };
}

/** How often each of the services is registered. */
export async function timesRegistered(
  platform: MeasuredPlatform,
  services: readonly string[],
): Promise<number[]> {
  const text = await platform.registry();
  return services.map(service => text.split(`\n  ${service}:\n`).length - 1);
}
