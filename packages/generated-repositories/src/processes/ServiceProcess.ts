import { spawn, type ChildProcess } from 'node:child_process';
import type { Writable } from 'node:stream';
import { hasEnded, isGroupAlive, stopGroup } from './stopGroup';
import { withTimeout } from './withTimeout';

export interface ServiceOptions {
  cwd: string;
  env: NodeJS.ProcessEnv;
  /** Number of the user that it runs as; this process's own where absent. */
  user?: number;
  log: Writable;
}

/** A service that runs, and what it has printed so far. */
export class ServiceProcess {
  private readonly printed: string[] = [];
  private readonly ended: Promise<void>;

  private constructor(
    private readonly child: ChildProcess,
    private readonly title: string,
  ) {
    this.ended = new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', () => resolve());
    });
    // It is awaited when the service is stopped; until then nobody listens.
    this.ended.catch(() => undefined);
  }

  static start(
    [program, ...args]: readonly string[],
    { cwd, env, user, log }: ServiceOptions,
  ): ServiceProcess {
    const title = [program, ...args].join(' ');
    log.write(`\n$ ${title}\n`);
    const child = spawn(program, args, {
      cwd,
      env,
      detached: true,
      ...(user !== undefined && { uid: user, gid: user }),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const service = new ServiceProcess(child, title);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => {
        service.printed.push(text);
        log.write(text);
      });
    }
    return service;
  }

  /** Everything that it printed, line by line. */
  get lines(): string[] {
    return this.printed
      .join('')
      .split('\n')
      .filter(line => line !== '');
  }

  get isRunning(): boolean {
    return !hasEnded(this.child);
  }

  /** As Kubernetes does to a pod: to the first process alone. */
  terminate(): void {
    this.child.kill('SIGTERM');
  }

  /**
   * Waits for the end that {@link ServiceProcess.terminate} asked for.
   *
   * @throws Error where it ends in another way, too late, or leaves a process behind
   */
  async expectCleanEnd(timeout: number): Promise<void> {
    await withTimeout(
      `\`${this.title}\` did not end after SIGTERM`,
      this.ended,
      timeout,
    );
    const { exitCode, signalCode } = this.child;
    if (exitCode !== 0) {
      throw new Error(
        `\`${this.title}\` ended with ${
          signalCode ?? `exit code ${exitCode}`
        } after SIGTERM, not with exit code 0`,
      );
    }
    if (isGroupAlive(this.child)) {
      throw new Error(`\`${this.title}\` left a process behind`);
    }
  }

  /** Ends it by force where it still runs. */
  async stop(): Promise<void> {
    await stopGroup(this.child);
  }
}
