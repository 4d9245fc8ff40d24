import { GitHostError } from './GitHostError';
import type { GitLabClient } from './GitLabClient';

/** The text of a file. Bytes that are not UTF-8 would be written back as other bytes, and are refused. */
export function decode(
  bytes: Uint8Array,
  path: string,
  client: GitLabClient,
): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(
      bytes,
    );
  } catch (error) {
    const { host, project: name } = client.location;
    throw new GitHostError(
      {
        kind: 'unexpected',
        host,
        project: name,
        reason: `${path} of project ${name} on ${host} is not UTF-8`,
        hint: 'Save the file as UTF-8',
      },
      error,
    );
  }
}
