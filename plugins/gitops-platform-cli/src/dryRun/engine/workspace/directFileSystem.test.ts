import { accessDirectly } from './directFileSystem';
import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

let folder: string;
let release: () => void;

beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'direct-')));
  fs.writeFileSync(join(folder, 'file'), 'text');
  release = accessDirectly(folder);
});

afterEach(() => {
  release();
  fs.rmSync(folder, { recursive: true });
});

/** Makes a call, and says whether another thread is busy with it. */
async function takesThread(path: string): Promise<boolean> {
  const done = promisify(fs.stat)(path);
  const takes = process.getActiveResourcesInfo().includes('FSReqCallback');
  await done;
  return takes;
}

it('does without a thread what is below the folder, until it is released', async () => {
  expect(await takesThread(join(folder, 'file'))).toBe(false);
  expect(await takesThread(folder)).toBe(true);
  release();
  expect(await takesThread(join(folder, 'file'))).toBe(true);
});

it('calls back later, with what the call gave', async () => {
  const told: unknown[] = [];
  await new Promise<void>(resolve => {
    fs.readFile(join(folder, 'file'), 'utf8', (error, text) => {
      told.push(error, text);
      resolve();
    });
    expect(told).toEqual([]);
  });
  expect(told).toEqual([null, 'text']);
});

it('gives the same errors', async () => {
  const missing = join(folder, 'missing');
  const error = { code: 'ENOENT', syscall: 'lstat', path: missing };
  await expect(promisify(fs.lstat)(missing)).rejects.toMatchObject(error);
  await expect(fs.promises.lstat(missing)).rejects.toMatchObject(error);
});

it('changes files in both forms', async () => {
  await promisify(fs.copyFile)(join(folder, 'file'), join(folder, 'copy'));
  await fs.promises.writeFile(join(folder, 'file'), 'other');
  await fs.promises.mkdir(join(folder, 'a/b'), { recursive: true });
  await promisify(fs.rename)(join(folder, 'copy'), join(folder, 'a/b/c'));
  expect(await fs.promises.readdir(folder, { recursive: true })).toEqual(
    expect.arrayContaining(['a', 'file', 'a/b', 'a/b/c']),
  );
  expect(await fs.promises.readFile(join(folder, 'a/b/c'), 'utf8')).toBe(
    'text',
  );
});

it('lists a folder, and closes it', async () => {
  for (const open of [promisify(fs.opendir), fs.promises.opendir]) {
    const opened = await open(join(folder, '.'));
    const names: string[] = [];
    for await (const { name } of opened) {
      names.push(name);
    }
    expect(names).toEqual(['file']);
    expect(() => opened.readSync()).toThrow(/closed/);
  }
});

it('lets timers have their turn', async () => {
  let isOver = false;
  const timer = setTimeout(() => {
    isOver = true;
  }, 20);
  const begun = performance.now();
  while (!isOver && performance.now() - begun < 3000) {
    await fs.promises.stat(join(folder, 'file'));
  }
  clearTimeout(timer);
  expect(isOver).toBe(true);
});
