import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { GitCommandError, gitEnvironment } from './runGit';

const ARGUMENTS = ['cat-file', '--batch'] as const;
const TIMEOUT_MILLISECONDS = 60_000;

/** How long a process waits for the next question; a test that ends does not wait for it. */
const IDLE_MILLISECONDS = 200;

const FOUND = /^([0-9a-f]{40}) (commit|tree|blob|tag) (\d+)$/;

/** An object of a repository. */
export interface GitObject {
  sha: string;
  type: 'commit' | 'tree' | 'blob' | 'tag';
  content: Buffer;
}

interface Question {
  resolve(object: GitObject | undefined): void;
  reject(error: Error): void;
}

/**
 * Reads objects of one repository with one git process for many reads, as Gitaly does: to start a
 * process takes longer than the read, and the more so the more memory the starting process has.
 */
export class ObjectReader {
  #process?: ChildProcessByStdio<Writable, Readable, Readable>;
  #questions: Question[] = [];
  #output = Buffer.alloc(0);
  #timer?: NodeJS.Timeout;

  constructor(private readonly repository: string) {}

  /**
   * @param name - anything that names an object: an id, `HEAD:README.md`, `refs/heads/main^{commit}`
   * @returns `undefined` where there is no such object
   * @throws GitCommandError where git cannot read the repository or does not answer in time.
   */
  read(name: string): Promise<GitObject | undefined> {
    if (/[\n\0]/.test(name)) {
      return Promise.resolve(undefined);
    }
    return new Promise((resolve, reject) => {
      this.#questions.push({ resolve, reject });
      this.#process ??= this.#start();
      this.#process.stdin.write(`${name}\n`);
      this.#waitForAnswer();
    });
  }

  #start() {
    const child = spawn('git', ['--git-dir', this.repository, ...ARGUMENTS], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: gitEnvironment(),
    });
    let complaint = '';
    const end = (reason: number | string | null, cause?: Error) => {
      if (this.#process === child) {
        this.#forget(
          new GitCommandError(ARGUMENTS, reason ?? undefined, complaint, cause),
        );
      }
    };
    child.once('error', error => end(error.name, error));
    child.once('close', (code, signal) => end(signal ?? code));
    child.stderr.on('data', (chunk: Buffer) => {
      complaint += chunk.toString('utf8');
    });
    // git may end before it has read everything; how it ended then tells the story, not EPIPE.
    child.stdin.on('error', () => {});
    child.stdout.on('data', (chunk: Buffer) => {
      if (this.#process === child) {
        this.#output = Buffer.concat([this.#output, chunk]);
        this.#answer();
      }
    });
    return child;
  }

  /** Answers the questions that the output so far has an answer to, in the order of their asking. */
  #answer(): void {
    let answered = false;
    for (;;) {
      const end = this.#output.indexOf('\n');
      if (end < 0 || this.#questions.length === 0) {
        break;
      }
      const found = FOUND.exec(this.#output.subarray(0, end).toString('utf8'));
      const start = end + 1;
      const size = found ? Number(found[3]) : 0;
      // A newline follows each content.
      const next = found ? start + size + 1 : start;
      if (this.#output.length < next) {
        break;
      }
      const content = this.#output.subarray(start, start + size);
      this.#output = this.#output.subarray(next);
      answered = true;
      this.#questions.shift()?.resolve(
        found
          ? {
              sha: found[1],
              type: found[2] as GitObject['type'],
              content: Buffer.from(content),
            }
          : undefined,
      );
    }
    if (answered && this.#questions.length === 0) {
      this.#waitForQuestion();
    }
  }

  #waitForAnswer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const child = this.#process;
      this.#forget(
        new GitCommandError(
          ARGUMENTS,
          undefined,
          `no answer within ${TIMEOUT_MILLISECONDS / 1000} s`,
        ),
      );
      child?.kill();
    }, TIMEOUT_MILLISECONDS);
  }

  #waitForQuestion(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const child = this.#process;
      this.#process = undefined;
      child?.stdin.end();
    }, IDLE_MILLISECONDS);
  }

  #forget(error: Error): void {
    clearTimeout(this.#timer);
    this.#process = undefined;
    this.#output = Buffer.alloc(0);
    for (const { reject } of this.#questions.splice(0)) {
      reject(error);
    }
  }
}

const readers = new Map<string, ObjectReader>();

/** Reads one object of a repository; see {@link ObjectReader.read}. */
export function readObject(
  repository: string,
  name: string,
): Promise<GitObject | undefined> {
  const reader = readers.get(repository) ?? new ObjectReader(repository);
  readers.set(repository, reader);
  return reader.read(name);
}
