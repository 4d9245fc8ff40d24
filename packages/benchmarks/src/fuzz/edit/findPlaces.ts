import type { PathStep } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { isMap } from './plainValues';

type Path = readonly PathStep[];

/** Where in a document each kind of operation can act. */
export interface Places {
  /** Maps, and keys without a value that could be one. */
  maps: Path[];
  /** Lists of maps that a field tells apart. */
  lists: { path: Path; by: string }[];
  /** Keys with a text, number, boolean or nothing, but for those that tell items apart. */
  scalars: Path[];
}

/** Walks through a document by the steps that the edit engine knows. */
export function findPlaces(document: unknown): Places {
  const places: Places = { maps: [], lists: [], scalars: [] };
  walk(document, [], places);
  return places;
}

function walk(value: unknown, path: Path, places: Places) {
  if (isMap(value)) {
    places.maps.push(path);
    for (const [key, inner] of Object.entries(value)) {
      walk(inner, [...path, key], places);
    }
  } else if (Array.isArray(value)) {
    const by = value.length === 0 ? 'name' : identifyingField(value);
    if (by) {
      places.lists.push({ path, by });
      for (const item of value) {
        walk(item, [...path, { field: by, value: item[by] }], places);
      }
    }
  } else {
    if (value === null) {
      places.maps.push(path);
      places.lists.push({ path, by: 'domain' });
    }
    if (path.length > 0 && !identifies(path)) {
      places.scalars.push(path);
    }
  }
}

function identifies(path: Path): boolean {
  const [item, key] = path.slice(-2);
  return typeof item === 'object' && item.field === key;
}

/** A field that every item has, each with another text. */
function identifyingField(items: readonly unknown[]): string | undefined {
  return ['domain', 'name'].find(field => {
    const values = new Set<unknown>();
    for (const item of items) {
      const value = isMap(item) ? item[field] : undefined;
      if (typeof value !== 'string') {
        return false;
      }
      values.add(value);
    }
    return values.size === items.length;
  });
}
