/**
 * The known name that a misspelt one most likely stands for; undefined where
 * none is near. A third of the letters may differ; case and separators do not
 * count.
 */
export function closest(
  name: string,
  known: Iterable<string>,
): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance =
      normalize(candidate) === normalize(name)
        ? 0
        : editDistance(name, candidate, bestDistance);
    if (candidate !== name && distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** The hint that names the closest known name. */
export function didYouMean(
  name: string,
  known: Iterable<string>,
): string | undefined {
  const candidates = [...known];
  const best = closest(name, candidates);
  if (best !== undefined) {
    return `did you mean "${best}"?`;
  }
  return candidates.length > 0 && candidates.length <= 8
    ? `known: ${candidates.map(candidate => `"${candidate}"`).join(', ')}`
    : undefined;
}

function normalize(name: string): string {
  return name.toLowerCase().replace(/[-_. ]/g, '');
}

/** Edit distance with transpositions; `limit` where it is at least that. */
function editDistance(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) >= limit) {
    return limit;
  }
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const differs = one[row - 1] === other[column - 1] ? 0 : 1;
      let distance = Math.min(
        previous[column] + 1,
        current[column - 1] + 1,
        previous[column - 1] + differs,
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        one[row - 1] === other[column - 2] &&
        one[row - 2] === other[column - 1];
      if (swapped) {
        distance = Math.min(distance, beforePrevious[column - 2] + 1);
      }
      current.push(distance);
    }
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(limit, previous[other.length]);
}
