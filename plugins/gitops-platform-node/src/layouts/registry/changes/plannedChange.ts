import type { PlannedChange, PlatformChange } from '../../../changes';
import type { EditDifference, EditPosition } from '../../../edit';
import type { FileEdit } from '../../PlatformLayout';
import { repositoryOf } from './repositoryOf';

interface ChangeText {
  title: string;
  summary: string;
  followUps?: string[];
  /**
   * What happens to the entry that the change is about, where the edit of the
   * file is another one: an entry is `changed` by a field that is `added` to it.
   */
  written?: 'added' | 'removed' | 'changed';
}

/**
 * Puts a plan together from the edits of its files.
 *
 * @param edits - the most telling first
 * @internal
 */
export function plannedChange(
  change: PlatformChange,
  edits: FileEdit[],
  { title, summary, followUps = [], written }: ChangeText,
): PlannedChange {
  const differences: EditDifference[] = edits.flatMap(
    edit => edit.differences ?? [],
  );
  return {
    outcome: outcomeOf(edits, written),
    change,
    repository: repositoryOf(change),
    edits,
    ...(differences.length > 0 && { differences }),
    title,
    summary,
    followUps,
  };
}

function outcomeOf(
  edits: FileEdit[],
  written: ChangeText['written'],
): PlannedChange['outcome'] {
  const outcomes = edits.map(({ outcome }) => outcome);
  if (outcomes.includes('conflict')) {
    return 'conflict';
  }
  const done = outcomes.find(outcome => outcome !== 'unchanged');
  return done === undefined ? 'unchanged' : written ?? done;
}

/**
 * A file that is as it has to be.
 *
 * @internal
 */
export function untouched(
  file: string,
  text: string,
  position?: EditPosition,
): FileEdit {
  return { file, outcome: 'unchanged', text, diff: '', position };
}
