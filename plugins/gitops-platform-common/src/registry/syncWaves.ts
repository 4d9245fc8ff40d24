import type { PlatformModel } from '../model';

/**
 * A sync wave of a platform and the services in it.
 * @public
 */
export interface SyncWave {
  /** As the file has it: a string. */
  value: string;
  title: string;
  /** Names of the services, in the order of the file. */
  services: string[];
}

const KNOWN_WAVES = new Map([
  ['0', 'Backend'],
  ['1', 'Gateway'],
  ['2', 'Frontend'],
]);

/**
 * The sync waves to choose from, in the order in which Argo CD applies them:
 * the three of the convention and every other one that is in use.
 *
 * Source: platform repository convention (`services.*.syncWave` of
 * `core.yaml`: "0" backend, "1" gateway, "2" frontend).
 *
 * @public
 */
export function syncWaves(model: Pick<PlatformModel, 'services'>): SyncWave[] {
  const values = new Set([
    ...KNOWN_WAVES.keys(),
    ...model.services.map(service => service.syncWave),
  ]);
  return [...values].sort(compareWaves).map(value => ({
    value,
    title: KNOWN_WAVES.get(value) ?? `Wave ${value}`,
    services: model.services
      .filter(service => service.syncWave === value)
      .map(service => service.name),
  }));
}

function compareWaves(left: string, right: string): number {
  const [a, b] = [Number(left), Number(right)];
  if (Number.isFinite(a) && Number.isFinite(b)) {
    return a - b;
  }
  if (Number.isFinite(a) !== Number.isFinite(b)) {
    return Number.isFinite(a) ? -1 : 1;
  }
  return left < right ? -1 : Number(left > right);
}
