import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import { currentRun } from './RunContext';

let installed = false;

/**
 * Gives code that runs for a case a clock that stands still and ids that repeat.
 * Everything else in the process keeps the real ones. Random numbers stay random:
 * what depends on them is found by running each case twice.
 */
export function fixSurroundings(): void {
  if (installed) {
    return;
  }
  installed = true;
  globalThis.Date = new Proxy(Date, {
    construct(target, values, newTarget) {
      const run = values.length === 0 ? currentRun() : undefined;
      return Reflect.construct(target, run ? [run.now] : values, newTarget);
    },
    apply() {
      return new Date().toString();
    },
    get(target, property, receiver) {
      if (property === 'now') {
        return now;
      }
      return Reflect.get(target, property, receiver);
    },
  });
  const { randomUUID } = crypto;
  const repeatable: typeof randomUUID = options =>
    (currentRun()?.ids.next() as ReturnType<typeof randomUUID> | undefined) ??
    randomUUID(options);
  crypto.randomUUID = repeatable;
  syncBuiltinESMExports();
  Object.defineProperty(globalThis.crypto, 'randomUUID', {
    configurable: true,
    writable: true,
    value: repeatable,
  });
}

const realNow = Date.now;

function now(): number {
  return currentRun()?.now ?? realNow();
}
