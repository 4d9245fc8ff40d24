/**
 * Makes a list of decisions smaller as long as the case that they make still
 * fails: first without parts of it, then with simpler decisions.
 *
 * @param stillFails - makes the case again and tells whether it fails the same way
 * @param attempts - how many cases to try at most
 */
export function shrink(
  list: readonly number[],
  stillFails: (candidate: readonly number[]) => boolean,
  attempts = 3_000,
): number[] {
  let best = [...list];
  let left = attempts;
  const improve = (candidate: number[]) => {
    if (left > 0 && isSimpler(candidate, best)) {
      left--;
      if (stillFails(candidate)) {
        best = candidate;
        return true;
      }
    }
    return false;
  };

  let before: number[];
  do {
    before = best;
    for (let size = 64; size >= 1; size = Math.floor(size / 2)) {
      for (let start = 0; start < best.length; ) {
        const end = start + size;
        const without = [...best.slice(0, start), ...best.slice(end)];
        const zeroed = best.map((choice, index) =>
          index >= start && index < end ? 0 : choice,
        );
        if (!improve(without) && !improve(zeroed)) {
          start = end;
        }
      }
    }
    for (let index = 0; index < best.length; index++) {
      for (let choice = 0; choice < Math.min(best[index], 4); choice++) {
        if (improve(replaced(best, index, choice))) {
          break;
        }
      }
      while (
        best[index] > 4 &&
        improve(replaced(best, index, Math.floor(best[index] / 2)))
      );
    }
  } while (left > 0 && before !== best);
  return best;
}

function replaced(list: readonly number[], index: number, choice: number) {
  return list.map((other, place) => (place === index ? choice : other));
}

/** Shorter, or of the same length and earlier in order. */
function isSimpler(candidate: readonly number[], than: readonly number[]) {
  if (candidate.length !== than.length) {
    return candidate.length < than.length;
  }
  const index = candidate.findIndex((choice, place) => choice !== than[place]);
  return index !== -1 && candidate[index] < than[index];
}
