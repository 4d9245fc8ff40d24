import fs, { type Dir } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { sep } from 'node:path';

type Call = (...args: unknown[]) => unknown;

/** Functions that begin with a path and have a form that is done at once. */
const FUNCTIONS = [
  'access',
  'chmod',
  'copyFile',
  'lstat',
  'mkdir',
  'mkdtemp',
  'open',
  'opendir',
  'readdir',
  'readFile',
  'readlink',
  'rename',
  'rm',
  'rmdir',
  'stat',
  'unlink',
  'utimes',
  'writeFile',
];

/** Milliseconds after which timers and signals get their turn. */
const LONGEST_TURN = 10;

const folders = new Set<string>();
let turnBegan = 0;

// Where libraries are loaded before, they keep the functions as they were.
replaceFunctions();

/**
 * Lets calls of `node:fs` for what is below a folder be done at once instead of in another thread.
 * The engine makes over a thousand calls for a case, each for a small file: to hand one to a thread
 * and to wait for it took more of the processor than to do it.
 *
 * @param folder - absolute path without symbolic links
 * @returns gives the folder back to the threads
 */
export function accessDirectly(folder: string): () => void {
  const prefix = `${folder}${sep}`;
  folders.add(prefix);
  return () => {
    folders.delete(prefix);
  };
}

function replaceFunctions(): void {
  for (const name of FUNCTIONS) {
    const direct: Call =
      name === 'opendir' ? openFolder : Reflect.get(fs, `${name}Sync`);
    replace(fs, name, original => (...args) => {
      const callback = args.at(-1);
      if (!isInside(args[0]) || typeof callback !== 'function') {
        return original(...args);
      }
      void answer(callback as Call, () => direct(...args.slice(0, -1)));
      return undefined;
    });
    if (name === 'open') {
      // With a promise, it gives an object that only the original can make.
      continue;
    }
    replace(fs.promises, name, original => async (...args) => {
      if (!isInside(args[0])) {
        return original(...args);
      }
      await turn();
      return direct(...args);
    });
  }
  const { native } = fs.realpathSync;
  replace(fs, 'realpathSync', original =>
    Object.assign(
      (path: unknown, ...rest: unknown[]) =>
        isInside(path)
          ? (native as Call)(path, ...rest)
          : original(path, ...rest),
      { native },
    ),
  );
  syncBuiltinESMExports();
}

function replace(
  module: object,
  name: string,
  replacement: (original: Call) => Call,
): void {
  const original: Call = Reflect.get(module, name);
  Reflect.set(module, name, replacement(original));
}

function isInside(path: unknown): boolean {
  if (typeof path === 'string') {
    for (const folder of folders) {
      if (path.startsWith(folder)) {
        return true;
      }
    }
  }
  return false;
}

async function answer(callback: Call, direct: () => unknown): Promise<void> {
  await turn();
  let value: unknown;
  try {
    value = direct();
  } catch (error) {
    process.nextTick(callback, error);
    return;
  }
  // Outside of this promise: what the callback throws is not an error of it.
  process.nextTick(callback, null, value);
}

/** Lets the rest of the process do something now and then. */
async function turn(): Promise<void> {
  if (performance.now() - turnBegan > LONGEST_TURN) {
    await new Promise(resolve => setImmediate(resolve));
    turnBegan = performance.now();
  }
}

/** Its entries would be read in another thread. */
function openFolder(...args: unknown[]): Dir {
  const folder = fs.opendirSync(...(args as Parameters<typeof fs.opendirSync>));
  return Object.assign(folder, {
    async *[Symbol.asyncIterator]() {
      try {
        for (
          let entry = folder.readSync();
          entry !== null;
          entry = folder.readSync()
        ) {
          yield entry;
        }
      } finally {
        folder.closeSync();
      }
    },
  });
}
