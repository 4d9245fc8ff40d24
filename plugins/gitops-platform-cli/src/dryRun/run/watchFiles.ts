import { watch } from 'chokidar';

/** Milliseconds without a change after which an editor or a checkout is done. */
const SETTLED = 150;

/**
 * Calls back with the files that changed, once they are at rest, and not again
 * before the callback is done. Ends with the signal.
 *
 * @param folders - absolute paths
 */
export async function watchFiles(
  folders: readonly string[],
  onChange: (paths: string[]) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const watcher = watch([...folders], {
    ignoreInitial: true,
    ignored: path => /[\\/](?:\.git|node_modules)(?:[\\/]|$)/.test(path),
  });
  let changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const flush = () => {
    running = running.then(async () => {
      if (changed.size > 0 && !signal.aborted) {
        const paths = [...changed];
        changed = new Set();
        await onChange(paths);
      }
    });
  };
  watcher.on('all', (_event, path) => {
    changed.add(path);
    clearTimeout(timer);
    timer = setTimeout(flush, SETTLED);
  });
  await new Promise<void>((resolve, reject) => {
    watcher.once('error', reject);
    if (signal.aborted) {
      resolve();
    }
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  clearTimeout(timer);
  await watcher.close();
  await running;
}
