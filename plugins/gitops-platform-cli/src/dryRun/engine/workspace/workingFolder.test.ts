import fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createWorkingFolder } from './workingFolder';

/** Bytes that are free in memory, as the system tells. */
function giveMemory(bytes: number) {
  jest
    .spyOn(fs.promises, 'statfs')
    .mockResolvedValue({ bavail: bytes / 4096, bsize: 4096 } as fs.StatsFs);
}

const chosen = process.env.TMPDIR;

beforeEach(() => {
  delete process.env.TMPDIR;
});

afterEach(() => {
  jest.restoreAllMocks();
  if (chosen !== undefined) {
    process.env.TMPDIR = chosen;
  }
});

it('is no file of a disk where there is enough memory', async () => {
  const folder = await createWorkingFolder();
  expect(fs.readdirSync(folder.path)).toEqual([]);
  folder.remove();
  expect(fs.existsSync(folder.path)).toBe(false);
});

it.each([
  ['there is little memory', () => giveMemory(64 * 1024 ** 2)],
  [
    'there is no such folder',
    () =>
      jest.spyOn(fs.promises, 'statfs').mockRejectedValue(new Error('ENOENT')),
  ],
])('is among the temporary files where %s', async (_, prepare) => {
  prepare();
  const folder = await createWorkingFolder();
  expect(folder.path.startsWith(join(fs.realpathSync(tmpdir()), '/'))).toBe(
    true,
  );
  folder.remove();
});
