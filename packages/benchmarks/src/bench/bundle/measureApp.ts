import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { sharesOf } from './sharesOf';

/** What the built files of an app weigh, in bytes as they are sent: with gzip. */
export interface AppMeasurement {
  /** Scripts and styles that every page loads, as `index.html` names them. */
  initial: number;
  /** All scripts and styles, with those that a page loads when it needs them. */
  all: number;
  /** Of all scripts, by the folder of the module that they come from. */
  shares: Map<string, number>;
}

/** Weighs the built files of an app. */
export async function measureApp(dist: string): Promise<AppMeasurement> {
  const page = await readFile(join(dist, 'index.html'), 'utf8');
  const measured: AppMeasurement = { initial: 0, all: 0, shares: new Map() };
  const files = await readdir(join(dist, 'static'));
  for (const file of files.filter(name => /\.(js|css)$/.test(name))) {
    const path = join(dist, 'static', file);
    const text = await readFile(path, 'utf8');
    const size = gzipSync(text).length;
    measured.all += size;
    if (page.includes(`static/${file}`)) {
      measured.initial += size;
    }
    // The loader of a split module has no source, and no map either.
    if (file.endsWith('.js') && files.includes(`${file}.map`)) {
      const map = await readFile(`${path}.map`, 'utf8');
      for (const [module, share] of sharesOf(text, map)) {
        const before = measured.shares.get(module) ?? 0;
        measured.shares.set(module, before + share * size);
      }
    }
  }
  return measured;
}
