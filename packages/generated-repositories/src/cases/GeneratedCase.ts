/** A repository that a template makes, as the dry run has recorded it. */
export interface GeneratedCase {
  /** `<template>/<case>`, e.g. `service/go-minimal`. */
  name: string;
  template: string;
  /** The answers of the form, without its defaults. */
  values: Record<string, unknown>;
  /**
   * Absolute paths of the golden trees, lowest first: a file of a later one
   * takes the place of an earlier one's.
   */
  goldenTrees: string[];
}
