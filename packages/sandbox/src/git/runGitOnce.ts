import { runGit, type GitOutput } from './runGit';

const REMEMBERED = 1000;
const LARGEST_REMEMBERED_BYTES = 64 * 1024;

const outputs = new Map<string, Promise<GitOutput>>();

/**
 * Like {@link runGit} for a command whose answer depends on nothing but the full object ids in its
 * arguments: it never becomes stale, so that git is asked once. What was longest unused is forgotten.
 */
export async function runGitOnce(
  repository: string,
  args: readonly string[],
  options: { exitCodes?: readonly number[] } = {},
): Promise<GitOutput> {
  const key = [repository, ...args].join('\0');
  const known = outputs.get(key);
  outputs.delete(key);
  const output = known ?? runGit(repository, args, options);
  outputs.set(key, output);
  if (outputs.size > REMEMBERED) {
    const [longestUnused] = outputs.keys();
    outputs.delete(longestUnused);
  }
  try {
    const result = await output;
    if (result.stdout.length > LARGEST_REMEMBERED_BYTES) {
      outputs.delete(key);
    }
    return result;
  } catch (error) {
    outputs.delete(key);
    throw error;
  }
}
