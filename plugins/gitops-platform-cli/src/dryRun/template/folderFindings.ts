import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding } from '../Finding';
import type { FolderListing } from './listFolder';

/** Source: scaffolder-backend 4.2.0, measured: code units that its template engine takes of one file. */
const RENDERED_FILE_LIMIT = 4_194_304;

/** Source: scaffolder-backend 4.2.0: size of a request to its dry-run endpoint. */
const REQUEST_LIMIT = 10 * 1024 * 1024;

/** What makes base64 of the bytes. */
const BASE64_GROWTH = 4 / 3;

/** Says what in a template's folder the scaffolder will not take as it is. */
export async function folderFindings(
  directory: string,
  { files, escaping }: FolderListing,
  folderName: string,
): Promise<Finding[]> {
  const findings: Finding[] = escaping.map(({ path, target }) => ({
    file: `${folderName}${path}`,
    rule: 'link-leaves-folder',
    severity: 'error',
    message: `The symbolic link leads out of the folder of the template, to ${target}; the scaffolder would not follow it`,
    hint: 'Put a copy of the file into the folder',
  }));
  let total = 0;
  for (const path of files) {
    const { size } = await stat(join(directory, path)).catch(() => ({
      size: 0,
    }));
    total += size;
    if (
      size > RENDERED_FILE_LIMIT &&
      !(await isBinary(join(directory, path)))
    ) {
      findings.push({
        file: `${folderName}${path}`,
        rule: 'file-over-limit',
        severity: 'warning',
        message: `The file has ${size} bytes; the scaffolder renders at most ${RENDERED_FILE_LIMIT} characters of one file and fails beyond`,
        hint: 'List it under copyWithoutTemplating of the step that fetches it',
      });
    }
  }
  if (total * BASE64_GROWTH > REQUEST_LIMIT) {
    findings.push({
      file: folderName.replace(/\/$/, '') || '.',
      rule: 'folder-over-limit',
      severity: 'note',
      message: `The folder has ${files.length} files with ${total} bytes. This command runs it, and so does a portal, but the dry run of a portal's template editor takes at most 10 MB`,
    });
  }
  return findings;
}

/** As git tells them: a NUL among the first bytes. */
async function isBinary(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(
      Buffer.alloc(8_000),
      0,
      8_000,
      0,
    );
    return buffer.subarray(0, bytesRead).includes(0);
  } finally {
    await file.close();
  }
}
