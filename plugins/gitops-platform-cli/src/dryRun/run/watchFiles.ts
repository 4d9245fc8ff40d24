import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { watch, type FSWatcher } from 'chokidar';

/** Milliseconds without a change after which an editor or a checkout is done. */
const SETTLED = 150;

/**
 * Calls back once at the start and then with the files that changed, when they
 * are at rest; never again before the callback is done. What changes meanwhile is
 * not missed. Ends with the signal.
 *
 * @param folders - absolute paths
 * @param run - gets no files at the start
 */
export async function watchFiles(
  folders: readonly string[],
  run: (paths: string[] | undefined) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: path => /[\\/](?:\.git|node_modules)(?:[\\/]|$)/.test(path),
  });
  const failure = new Promise<never>((_resolve, reject) => {
    watcher.once('error', reject);
  });
  const changes = collectChanges(watcher, signal);
  try {
    await Promise.race([once(watcher, 'ready'), failure]);
    let paths: string[] | undefined;
    while (!signal.aborted) {
      await run(paths);
      paths = await Promise.race([changes(), failure]);
    }
  } finally {
    await watcher.close();
  }
}

/** @returns a function that waits for the next changes; it gives none when the signal comes */
function collectChanges(
  watcher: FSWatcher,
  signal: AbortSignal,
): () => Promise<string[]> {
  const changed = new Set<string>();
  let lastChange = 0;
  let wake = () => {};
  const change = () =>
    new Promise<void>(resolve => {
      wake = resolve;
    });
  watcher.on('all', (_event, path) => {
    changed.add(path);
    lastChange = performance.now();
    wake();
  });
  signal.addEventListener('abort', () => wake(), { once: true });
  return async () => {
    while (changed.size === 0 && !signal.aborted) {
      await change();
    }
    while (!signal.aborted && performance.now() - lastChange < SETTLED) {
      await setTimeout(SETTLED);
    }
    const paths = [...changed];
    changed.clear();
    return paths;
  };
}
