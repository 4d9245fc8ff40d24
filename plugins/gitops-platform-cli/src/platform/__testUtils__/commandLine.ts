import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PROGRAM = join(__dirname, '../../../bin/gitops-platform');
const SAMPLES = join(__dirname, '../../../../../examples/platforms/registry');

/** What a run of the program left behind. */
export interface ProgramRun {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs the real program as a process of its own, not on a terminal.
 *
 * @param options.preload - path of a module to load before it
 */
export function gitopsPlatform(
  args: readonly string[],
  options: { cwd?: string; preload?: string } = {},
): Promise<ProgramRun> {
  const { cwd, preload } = options;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [...(preload ? ['--require', preload] : []), PROGRAM, ...args],
      // Node's own settings of the test runner are not those of a person.
      { cwd, timeout: 60_000, env: { PATH: process.env.PATH } },
      (error, stdout, stderr) => {
        if (error && typeof error.code !== 'number') {
          reject(error);
        } else {
          resolve({ code: Number(error?.code ?? 0), stdout, stderr });
        }
      },
    );
  });
}

/** A copy of one of the sample repositories; take it away with `remove`. */
export async function copySample(folder: string) {
  const parent = await mkdtemp(join(tmpdir(), 'checkout-'));
  const directory = join(parent, folder);
  await cp(join(SAMPLES, folder), directory, { recursive: true });
  return {
    directory,
    file: (path: string) => join(directory, path),
    read: (path: string) => readFile(join(directory, path), 'utf8'),
    remove: () => rm(parent, { recursive: true }),
  };
}

/** A copy of a sample repository of its own for each test of a `describe`. */
export function sampleForEachTest(folder: string) {
  let copy: Awaited<ReturnType<typeof copySample>>;
  beforeEach(async () => {
    copy = await copySample(folder);
  });
  afterEach(async () => {
    await copy.remove();
  });
  return {
    get directory() {
      return copy.directory;
    },
    file: (path: string) => copy.file(path),
    read: (path: string) => copy.read(path),
  };
}

/** The lines that a diff adds and removes, without its headers. */
export function changedLines(diff: string): string[] {
  return diff
    .split('\n')
    .filter(line => /^(?:\+(?!\+\+ )|-(?!-- ))/.test(line));
}
