import type { PathStep } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Choices } from '../../choices/Choices';
import type { Places } from '../findPlaces';

type Path = readonly PathStep[];

/** What an operation is chosen for. */
export interface OperationTarget {
  file: string;
  document: unknown;
  places: Places;
  choices: Choices;
}

/** The path of a map, the root where there is no other; sometimes of one that is missing. */
export function chooseMapPath({ places, choices }: OperationTarget): Path {
  const path = places.maps.length > 0 ? choices.pick(places.maps) : [];
  return choices.chance(8) ? [...path, 'missing-map'] : path;
}

/** The path of a list and the field that tells its items apart; sometimes of one that is missing. */
export function chooseList({ places, choices }: OperationTarget): {
  path: Path;
  by: string;
} {
  const missing = { path: ['missing-list'], by: 'name' };
  const found = places.lists.length > 0 ? choices.pick(places.lists) : missing;
  return choices.chance(8)
    ? { ...found, path: [...found.path.slice(0, -1), 'missing-list'] }
    : found;
}

export function describe(name: string, options: object): string {
  return `${name}(text, ${JSON.stringify(options)})`;
}
