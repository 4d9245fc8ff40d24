/** What a plugin promises, and the test of it; for `it.each`. */
export type EntityTest = [promise: string, test: () => Promise<void>];
