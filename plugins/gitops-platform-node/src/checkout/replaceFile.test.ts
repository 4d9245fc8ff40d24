import {
  chmod,
  lstat,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { replaceFile } from './replaceFile';

describe('replaceFile', () => {
  let directory: string;
  const path = (name: string) => join(directory, name);

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'replace-'));
    await writeFile(path('core.yaml'), 'services: {}\n');
  });

  afterEach(async () => {
    await rm(directory, { recursive: true });
  });

  it.each([0o600, 0o666, 0o755])('keeps mode %o', async mode => {
    await chmod(path('core.yaml'), mode);
    await replaceFile(path('core.yaml'), '\ufeffservices:\r\n  ünö: {}\r\n');
    expect(await readFile(path('core.yaml'), 'utf8')).toBe(
      '\ufeffservices:\r\n  ünö: {}\r\n',
    );
    // eslint-disable-next-line no-bitwise
    expect((await stat(path('core.yaml'))).mode & 0o777).toBe(mode);
    expect(await readdir(directory)).toEqual(['core.yaml']);
  });

  it('replaces the target of a link', async () => {
    await symlink('core.yaml', path('link.yaml'));
    await replaceFile(path('link.yaml'), 'new');
    expect(await readFile(path('core.yaml'), 'utf8')).toBe('new');
    expect((await lstat(path('link.yaml'))).isSymbolicLink()).toBe(true);
  });

  it('makes a file that there was not', async () => {
    await replaceFile(path('new.yaml'), 'new');
    expect(await readFile(path('new.yaml'), 'utf8')).toBe('new');
  });

  it('leaves nothing behind where it fails', async () => {
    await expect(replaceFile(path('core.yaml/no.yaml'), '')).rejects.toThrow(
      'ENOTDIR',
    );
    await expect(replaceFile(directory, 'not a folder')).rejects.toThrow();
    expect(await readdir(directory)).toEqual(['core.yaml']);
  });

  it('never shows a half-written file', async () => {
    const texts = ['a', 'b'].map(letter => letter.repeat(1_000_000));
    const seen = new Set<string>();
    const writing = Promise.all(
      texts.map(text => replaceFile(path('core.yaml'), text)),
    );
    for (let look = 0; look < 50; look++) {
      seen.add(await readFile(path('core.yaml'), 'utf8'));
    }
    await writing;
    expect(
      [...seen].filter(
        text => text !== 'services: {}\n' && !texts.includes(text),
      ),
    ).toEqual([]);
  });
});
