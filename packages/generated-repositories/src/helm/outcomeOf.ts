/** What came out of something that may refuse. */
export type Outcome<T> = { value: T } | { refusal: string };

export function outcomeOf<T>(promise: Promise<T>): Promise<Outcome<T>> {
  return promise.then(
    value => ({ value }),
    (error: Error) => ({ refusal: error.message }),
  );
}
