import { GitHostError } from '../gitlab/GitHostError';
import type { RepositoryTask } from './createRepository';

/** Paths of the files that a commit has otherwise than the folder, or that one of both lacks. */
export async function differingFiles(
  { project, files }: Pick<RepositoryTask, 'project' | 'files'>,
  commit: string,
): Promise<string[]> {
  const there = new Map(
    (await project.listFiles(commit)).map(
      ({ path, id, mode }) => [path, `${mode} ${id}`] as const,
    ),
  );
  const here = new Map(
    files.map(
      ({ file, blobId, executable }) =>
        [file, `${executable ? '100755' : '100644'} ${blobId}`] as const,
    ),
  );
  return [...new Set([...here.keys(), ...there.keys()])]
    .filter(path => here.get(path) !== there.get(path))
    .sort();
}

/** Compares what the git host has with what was sent, byte by byte and with the executable bits. */
export async function checkWritten(
  task: Pick<RepositoryTask, 'project' | 'files'>,
  commit: string,
): Promise<void> {
  const [wrong] = await differingFiles(task, commit);
  if (wrong) {
    const { host, project } = task.project.client.location;
    throw new GitHostError({
      kind: 'unexpected',
      host,
      project,
      reason: `${wrong} at ${commit} of project ${project} on ${host} is not what was written`,
      hint: 'Look for a proxy or a push hook that changes contents',
    });
  }
}
