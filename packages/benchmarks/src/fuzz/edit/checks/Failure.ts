/** A promise of the edit engine that it did not keep. */
export class Failure extends Error {
  override readonly name = 'Failure';

  /**
   * @param promise - which one, in words that are the same for every such failure
   * @param detail - what there was instead
   */
  constructor(readonly promise: string, readonly detail: string) {
    super(`${promise}: ${detail}`);
  }
}

/** @throws Failure unless the condition holds. */
export function expectThat(
  condition: boolean,
  promise: string,
  detail: () => string,
): void {
  if (!condition) {
    throw new Failure(promise, detail());
  }
}
