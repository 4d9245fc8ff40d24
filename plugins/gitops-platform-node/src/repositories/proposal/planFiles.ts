import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { AddedFile } from '../../gitlab/GitLabProject';
import type { ProposedEntries, ProposedFile } from '../PlatformRepositories';
import type { FolderFile } from '../readFolder';
import { fileEntries, type FileEntry } from './fileEntries';

/**
 * What a proposal does to one state of a repository, computed and not yet
 * written.
 *
 * @public
 */
export interface FilesPlan {
  /** Every file, in the order of their paths. */
  files: ProposedFile[];
  added: AddedFile[];
  changed: { file: string; text: string }[];
  /** Of all files that are added or changed. */
  diff: string;
}

/**
 * Compares files with a repository: those that are absent are added, those that
 * are there get the entries that are asked for, and everything else stays.
 *
 * @param read - the bytes of a file of the repository; `undefined` where it is absent
 * @public
 */
export async function planFiles(
  wanted: FolderFile[],
  read: (file: string) => Promise<Uint8Array | undefined>,
  entries: ProposedEntries = {},
): Promise<FilesPlan> {
  const plan: FilesPlan = { files: [], added: [], changed: [], diff: '' };
  const edited = fileEntries(entries);
  for (const { file, content, executable } of withEdited(wanted, edited)) {
    const there = await read(file);
    const entry = edited.find(candidate => candidate.file === file);
    if (entry && there !== undefined) {
      planEdit(plan, entry, there);
    } else if (content === undefined) {
      const reason = `there is none; ${entry?.byHand}`;
      plan.files.push({ file, outcome: 'kept', reason });
    } else if (there === undefined) {
      plan.files.push({ file, outcome: 'added' });
      plan.added.push({ file, content, executable });
      plan.diff += diffOfAdded(file, content);
    } else if (Buffer.compare(there, content) === 0) {
      plan.files.push({ file, outcome: 'unchanged' });
    } else {
      plan.files.push({
        file,
        outcome: 'kept',
        reason: 'it is there with other contents',
      });
    }
  }
  return plan;
}

/** Whether there is anything to write. */
export function isComplete({ added, changed }: FilesPlan): boolean {
  return added.length === 0 && changed.length === 0;
}

/** Files with entries are looked at whether they are rendered or not. */
function withEdited(
  wanted: FolderFile[],
  edited: FileEntry[],
): (Omit<AddedFile, 'content'> & { content?: Uint8Array })[] {
  const more = edited
    .filter(entry => !wanted.some(({ file }) => file === entry.file))
    .map(({ file, whenAbsent }) => ({
      file,
      content: whenAbsent === undefined ? undefined : Buffer.from(whenAbsent),
    }));
  return [...wanted, ...more].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function planEdit(
  plan: FilesPlan,
  { file, edit, byHand }: FileEntry,
  there: Uint8Array,
): void {
  const text = textOf(there);
  if (text === undefined) {
    const reason = `it is not UTF-8; ${byHand}`;
    plan.files.push({ file, outcome: 'kept', reason });
    return;
  }
  const edited = edit(text);
  if (edited.outcome === 'kept') {
    plan.files.push({ file, outcome: 'kept', reason: edited.reason });
    return;
  }
  plan.files.push({ file, outcome: edited.outcome });
  if (edited.outcome === 'changed') {
    plan.changed.push({ file, text: edited.text });
    plan.diff += edited.diff;
  }
}

/** As git prints it. */
function diffOfAdded(file: string, content: Uint8Array): string {
  const text = textOf(content);
  return text === undefined
    ? `Binary files /dev/null and b/${file} differ\n`
    : formatPatch(
        structuredPatch('/dev/null', `b/${file}`, '', text),
        FILE_HEADERS_ONLY,
      );
}

function textOf(content: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      content,
    );
  } catch {
    // Bytes of another encoding, or no text at all.
    return undefined;
  }
}
