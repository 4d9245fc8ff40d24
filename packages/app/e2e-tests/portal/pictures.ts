import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { fontLoaded } from './appearance';
import { compareSheets } from './sheetComparison';
import { drawSheet } from './sheets';

const directory = 'packages/app/e2e-tests/pictures';
const failures = '.cache/logs/browser-failures';

const RETAKE =
  'Where it is meant so, take new pictures and look at them: ' +
  'npm run test:browser -- --only pageStates --update';

/** How many pixels close together may be different: fewer than an icon has. */
const PIXEL_TOLERANCE = 10;
/** How often a part of a page is looked at until it no longer changes. */
const LOOKS = 50;

/** How a page looks in one state. */
export interface StatePicture {
  state: string;
  /** Each part of the page that is looked at. */
  parts: Buffer[];
}

/** Takes a picture of parts of a page. */
export async function takePicture(
  page: Page,
  state: string,
  parts: Locator[],
): Promise<StatePicture> {
  await fontLoaded(page);
  const pictures: Buffer[] = [];
  for (const part of parts) {
    pictures.push(await pictureAtRest(part));
  }
  return { state, parts: pictures };
}

/** Charts and tables find their size a moment after they are there. */
async function pictureAtRest(part: Locator): Promise<Buffer> {
  const take = () => part.screenshot({ animations: 'disabled' });
  let before = await take();
  for (let look = 0; look < LOOKS; look++) {
    await delay(100);
    const now = await take();
    if (now.equals(before)) {
      return now;
    }
    before = now;
  }
  throw new Error(`${part} looks different each time; what in it moves?`);
}

/**
 * Compares the states of a page with the pictures of them that are kept, or
 * writes these: `scripts/browserTests.mjs` says which, or neither.
 */
export async function assertLooksAsBefore(
  page: string,
  theme: string,
  pictures: StatePicture[],
): Promise<void> {
  const file = join(directory, `${page}-${theme}.webp`);
  switch (process.env.PICTURES) {
    case 'write':
      return writeFileSync(file, await sheetOf(pictures));
    case 'compare':
      return assertSame(`${page} in the ${theme} theme`, file, pictures);
    default:
      return undefined;
  }
}

function sheetOf(pictures: StatePicture[]): Promise<Buffer> {
  return drawSheet(pictures.map(({ parts }) => parts));
}

async function assertSame(
  page: string,
  file: string,
  pictures: StatePicture[],
): Promise<void> {
  if (!existsSync(file)) {
    throw new Error(`There are no pictures of ${page} in ${file}. ${RETAKE}`);
  }
  const { different, drawing } = await compareSheets(
    readFileSync(file),
    await sheetOf(pictures),
    pictures.length,
  );
  const changed = pictures.flatMap(({ state }, index) =>
    different[index] > PIXEL_TOLERANCE
      ? [`${state} (${different[index]} pixels close together)`]
      : [],
  );
  if (changed.length > 0) {
    const difference = join(failures, `${basename(file, '.webp')}.png`);
    mkdirSync(failures, { recursive: true });
    writeFileSync(difference, drawing);
    throw new Error(
      `${page} looks different: ${changed.join(', ')}. ` +
        `${difference} shows where in red, ${file} how it was. ${RETAKE}`,
    );
  }
}
