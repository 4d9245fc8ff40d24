import type { CommitRequest } from './GitLabProject';

/** The `actions` of GitLab's "create a commit with multiple files and actions" (REST API v4). */
export function commitActions({ files, addedFiles = [] }: CommitRequest) {
  return [
    ...addedFiles.map(({ file, content, executable }) => ({
      action: 'create',
      file_path: file,
      ...inBase64(content),
      ...(executable && { execute_filemode: true }),
    })),
    ...files.map(({ file, text, lastCommitId }) => ({
      action: 'update',
      file_path: file,
      ...inBase64(Buffer.from(text, 'utf8')),
      ...(lastCommitId && { last_commit_id: lastCommitId }),
    })),
  ];
}

/** Texts too: what JSON would make of their bytes is nobody's business. */
function inBase64(content: Uint8Array) {
  return {
    content: Buffer.from(content).toString('base64'),
    encoding: 'base64',
  };
}
