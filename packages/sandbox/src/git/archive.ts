import { spawn } from 'node:child_process';
import { Readable } from 'node:stream';
import { gitEnvironment } from './runGit';

/** Formats that `git archive` knows without further configuration. */
export const ARCHIVE_FORMATS = ['tar.gz', 'tar', 'zip'] as const;

/** One of {@link ARCHIVE_FORMATS}. */
export type ArchiveFormat = (typeof ARCHIVE_FORMATS)[number];

/**
 * Streams an archive of a commit.
 *
 * @param options - `prefix`: the folder that everything lies in; `path`: only this file or folder, at its full path
 */
export function streamArchive(
  repository: string,
  commit: string,
  options: { format: ArchiveFormat; prefix: string; path?: string },
): Readable {
  const { format, prefix, path } = options;
  const child = spawn(
    'git',
    [
      '--git-dir',
      repository,
      'archive',
      `--format=${format}`,
      `--prefix=${prefix}/`,
      commit,
      ...(path ? ['--', path] : []),
    ],
    { env: gitEnvironment(), stdio: ['ignore', 'pipe', 'ignore'] },
  );
  child.once('error', error => child.stdout.destroy(error));
  child.once('close', code => {
    if (code !== 0) {
      child.stdout.destroy(new Error(`git archive ended with ${code}`));
    }
  });
  return child.stdout;
}
