import type { EditResult } from './EditResult';

export function combineEdits(
  text: string,
  _file: string,
  _edits: readonly ((text: string) => EditResult)[],
): EditResult {
  return { outcome: 'unchanged', text, diff: '' };
}
