import type { Finding, Place } from '../Finding';
import type { Rule } from './rules';

export type Severity = Finding['severity'];

/** Gathers findings; the same one at the same place counts once. */
export class Findings {
  readonly #found = new Map<string, Finding>();

  add(
    rule: Rule,
    severity: Severity,
    place: Place,
    message: string,
    hint?: string,
  ) {
    const key = [rule, place.file, place.line, place.column, message].join(
      '\0',
    );
    if (!this.#found.has(key)) {
      this.#found.set(key, {
        ...place,
        rule,
        severity,
        message,
        ...(hint && { hint }),
      });
    }
  }

  get size(): number {
    return this.#found.size;
  }

  /** In order of file, line and column. */
  sorted(): Finding[] {
    return [...this.#found.values()].sort(
      (one, other) =>
        compare(one.file, other.file) ||
        (one.line ?? 0) - (other.line ?? 0) ||
        (one.column ?? 0) - (other.column ?? 0),
    );
  }
}

function compare(one: string, other: string): number {
  if (one === other) {
    return 0;
  }
  return one < other ? -1 : 1;
}
