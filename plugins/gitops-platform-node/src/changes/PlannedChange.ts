import type { EditDifference } from '../edit';
import type { FileEdit } from '../layouts';
import type { PlatformChange } from './PlatformChange';

/**
 * The repository that a change is written to: the platform's own, or that of
 * one of its services.
 *
 * @public
 */
export type ChangedRepository =
  | { of: 'platform' }
  | { of: 'service'; service: string };

/**
 * What a change does to a repository, computed and not yet written.
 *
 * @public
 */
export interface PlannedChange {
  /**
   * Of all files together: `conflict` where one is, `unchanged` where all are,
   * otherwise what happens to the entry that the change is about.
   */
  outcome: 'added' | 'removed' | 'changed' | 'unchanged' | 'conflict';
  /**
   * The change with what was looked up filled in, so that planning it again
   * does the same. It is what our commits record.
   */
  change: PlatformChange;
  repository: ChangedRepository;
  /** One per file, the most telling first; files that stay as they are included. */
  edits: FileEdit[];
  /** For `conflict`: every value that differs, at least one. */
  differences?: EditDifference[];
  /** First line of a commit and title of a merge request, e.g. `Register gift-service in Acme Shop`. */
  title: string;
  /** What it does and why a reviewer may want it: one to three sentences of Markdown. */
  summary: string;
  /** What has to be done elsewhere afterwards, a sentence each, e.g. per repository of a service. */
  followUps: string[];
}
