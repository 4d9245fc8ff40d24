import type { PlannedChange, PlatformChange } from '../../../changes';
import type { EditDifference } from '../../../edit';
import type { FileEdit } from '../../PlatformLayout';
import { repositoryOf } from './repositoryOf';

interface ChangeText {
  title: string;
  summary: string;
  followUps?: string[];
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
  { title, summary, followUps = [] }: ChangeText,
): PlannedChange {
  const differences: EditDifference[] = edits.flatMap(
    edit => edit.differences ?? [],
  );
  return {
    outcome: outcomeOf(edits),
    change,
    repository: repositoryOf(change),
    edits,
    ...(differences.length > 0 && { differences }),
    title,
    summary,
    followUps,
  };
}

function outcomeOf(edits: FileEdit[]): PlannedChange['outcome'] {
  const outcomes = edits.map(({ outcome }) => outcome);
  return outcomes.includes('conflict')
    ? 'conflict'
    : outcomes.find(outcome => outcome !== 'unchanged') ?? 'unchanged';
}
