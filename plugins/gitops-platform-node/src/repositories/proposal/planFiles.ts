import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from 'diff';
import type { AddedFile } from '../../gitlab/GitLabProject';
import type { PipelineInclude, ProposedFile } from '../PlatformRepositories';
import type { FolderFile } from '../readFolder';
import { includeInPipeline } from './includeInPipeline';

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
 * Compares files with a repository: those that are absent are added, the
 * pipeline gets its include, and everything else stays.
 *
 * @param read - the bytes of a file of the repository; `undefined` where it is absent
 * @public
 */
export async function planFiles(
  wanted: FolderFile[],
  read: (file: string) => Promise<Uint8Array | undefined>,
  include?: PipelineInclude,
): Promise<FilesPlan> {
  const plan: FilesPlan = { files: [], added: [], changed: [], diff: '' };
  for (const { file, content, executable } of withPipeline(wanted, include)) {
    const there = await read(file);
    if (there === undefined) {
      plan.files.push({ file, outcome: 'added' });
      plan.added.push({ file, content, executable });
      plan.diff += diffOfAdded(file, content);
    } else if (file === include?.file) {
      planInclude(plan, include, there);
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

/** A pipeline that is asked for and absent has at least the include. */
function withPipeline(
  wanted: FolderFile[],
  include: PipelineInclude | undefined,
): AddedFile[] {
  if (!include || wanted.some(({ file }) => file === include.file)) {
    return wanted;
  }
  const pipeline = {
    file: include.file,
    content: Buffer.from(`include:\n  - local: ${include.local}\n`),
  };
  return [...wanted, pipeline].sort((a, b) => (a.file < b.file ? -1 : 1));
}

function planInclude(
  plan: FilesPlan,
  include: PipelineInclude,
  there: Uint8Array,
): void {
  const { file } = include;
  const text = textOf(there);
  if (text === undefined) {
    const reason = `it is not UTF-8; add "local: ${include.local}" to its include by hand`;
    plan.files.push({ file, outcome: 'kept', reason });
    return;
  }
  const edit = includeInPipeline(text, include);
  if (edit.outcome === 'kept') {
    plan.files.push({ file, outcome: 'kept', reason: edit.reason });
    return;
  }
  plan.files.push({ file, outcome: edit.outcome });
  if (edit.outcome === 'changed') {
    plan.changed.push({ file, text: edit.text });
    plan.diff += edit.diff;
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
