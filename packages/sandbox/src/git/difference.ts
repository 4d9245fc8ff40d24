import { isFullObjectId } from './names';
import { runGit } from './runGit';
import { runGitOnce } from './runGitOnce';

/** Object id of the empty tree: what the first commit is compared with. */
export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

/** How one file differs between two commits. */
export interface FileDifference {
  oldPath: string;
  newPath: string;
  oldMode: string;
  newMode: string;
  kind: 'added' | 'deleted' | 'renamed' | 'modified';
  /** The hunks as unified diff without file headers; one line of text for a binary file. */
  hunks: string;
  addedLines: number;
  removedLines: number;
}

/** Compares two commits or trees file by file, renames found. */
export async function compareTrees(
  repository: string,
  from: string,
  to: string,
): Promise<FileDifference[]> {
  const run = [from, to].every(isFullObjectId) ? runGitOnce : runGit;
  const { stdout } = await run(repository, [
    'diff-tree',
    '-r',
    '-M',
    '--no-color',
    '--no-ext-diff',
    '--raw',
    '-z',
    '--patch',
    '--end-of-options',
    from,
    to,
  ]);
  const { records, patch } = splitRawAndPatch(stdout);
  const patches = splitPatch(patch);
  return records.map((record, index) => {
    const hunks = hunksOf(patches[index] ?? '');
    const lines = hunks.startsWith('@@') ? hunks.split('\n') : [];
    return {
      ...record,
      hunks,
      addedLines: lines.filter(line => line.startsWith('+')).length,
      removedLines: lines.filter(line => line.startsWith('-')).length,
    };
  });
}

type RawRecord = Omit<FileDifference, 'hunks' | 'addedLines' | 'removedLines'>;

/**
 * With `-z`, `--raw` ends every field with NUL, and one empty field stands between the records and
 * the patch.
 */
function splitRawAndPatch(output: Buffer): {
  records: RawRecord[];
  patch: string;
} {
  const text = output.toString('utf8');
  const records: RawRecord[] = [];
  let at = 0;
  const field = () => {
    const end = text.indexOf('\0', at);
    const value = text.slice(at, end);
    at = end + 1;
    return value;
  };
  while (text[at] === ':') {
    const [oldMode, newMode, , , status] = field().slice(1).split(' ');
    const oldPath = field();
    const renamed = status.startsWith('R');
    records.push({
      oldPath,
      newPath: renamed ? field() : oldPath,
      oldMode,
      newMode,
      kind: kindOf(status),
    });
  }
  return { records, patch: text.slice(text[at] === '\0' ? at + 1 : at) };
}

function kindOf(status: string): FileDifference['kind'] {
  switch (status[0]) {
    case 'A':
      return 'added';
    case 'D':
      return 'deleted';
    case 'R':
      return 'renamed';
    default:
      return 'modified';
  }
}

function splitPatch(patch: string): string[] {
  // Content lines start with a blank, '+', '-' or '\', so only a file header starts like this.
  return patch.split(/^(?=diff --git )/m).filter(Boolean);
}

function hunksOf(filePatch: string): string {
  const start = filePatch.search(/^@@ /m);
  if (start >= 0) {
    return filePatch.slice(start);
  }
  return /^Binary files .*$/m.exec(filePatch)?.[0] ?? '';
}
