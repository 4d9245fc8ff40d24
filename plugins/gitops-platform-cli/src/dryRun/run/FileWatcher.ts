import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';

/** Milliseconds without a change after which an editor or a checkout is done. */
const SETTLED = 150;

/** Collects the files that change, until somebody asks for them. */
export class FileWatcher {
  private watcher?: FSWatcher;
  private places = '';
  private readonly changed = new Set<string>();
  private lastChange = 0;
  private failure?: unknown;
  private wake = () => {};

  /**
   * Watches these from now on, and nothing else. What was watched before is so until the new ones
   * are: no change is missed.
   *
   * @param places - absolute paths of files and folders
   */
  async watch(places: readonly string[]): Promise<void> {
    const key = [...places].sort().join('\0');
    if (key === this.places) {
      return;
    }
    const watcher = watch([...places], {
      ignoreInitial: true,
      ignored: path => /[\\/](?:\.git|node_modules)(?:[\\/]|$)/.test(path),
    });
    watcher.on('all', (_event, path) => {
      this.changed.add(path);
      this.lastChange = performance.now();
      this.wake();
    });
    watcher.on('error', error => {
      this.failure = error;
      this.wake();
    });
    await once(watcher, 'ready');
    await this.watcher?.close();
    this.watcher = watcher;
    this.places = key;
  }

  /**
   * Waits for changes, and until files are at rest.
   *
   * @returns absolute paths; none when the signal came
   */
  async changes(signal: AbortSignal): Promise<string[]> {
    const wake = () => this.wake();
    signal.addEventListener('abort', wake, { once: true });
    try {
      while (this.changed.size === 0 && !signal.aborted) {
        await this.nextChange();
      }
      while (!signal.aborted && performance.now() - this.lastChange < SETTLED) {
        await setTimeout(SETTLED);
      }
    } finally {
      signal.removeEventListener('abort', wake);
    }
    const paths = [...this.changed];
    this.changed.clear();
    return paths;
  }

  async close(): Promise<void> {
    await this.watcher?.close();
  }

  private async nextChange(): Promise<void> {
    await new Promise<void>(resolve => {
      this.wake = resolve;
    });
    if (this.failure) {
      throw this.failure;
    }
  }
}
