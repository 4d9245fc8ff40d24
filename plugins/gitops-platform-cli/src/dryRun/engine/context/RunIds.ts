import { createHash } from 'node:crypto';

/** Random ids that are the same in every run of a case. */
export class RunIds {
  private issued = 0;

  /** @param seed - tells one case from another */
  constructor(private readonly seed: string) {}

  /** The next id, in the form of a version 4 UUID. */
  next(): string {
    this.issued += 1;
    return this.at(this.issued);
  }

  /** The id that is, or was, issued at this position; the first is 1. */
  at(position: number): string {
    const hex = createHash('sha256')
      .update(`${this.seed}\n${position}`)
      .digest('hex');
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `4${hex.slice(13, 16)}`,
      `8${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-');
  }
}
