import type {
  EditOutcome,
  EditResult,
  PathStep,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';

/** What an edit of a document's meaning comes to, worked out on plain values. */
export interface Expectation {
  outcome: EditOutcome;
  /** The document behind it. */
  value: unknown;
}

/** An operation of the edit engine with its arguments. */
export interface Operation {
  /** The function of the engine and its arguments, as one writes them. */
  description: string;
  apply(text: string): EditResult;
  /** The same on plain values, without the engine. */
  expect(document: unknown): Expectation;
  /** Takes it back; `undefined` where the way back leads elsewhere, e.g. because a list was not there before. */
  revert?(document: unknown): ((text: string) => EditResult) | undefined;
  /** Steps to what is taken out, for an operation that removes. */
  removes?(document: unknown): string[] | undefined;
  /** First key of the path, by which the document is chosen. */
  first: PathStep | undefined;
}
