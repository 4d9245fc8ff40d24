import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { columnSize, joinPictures, readColumn, type Size } from './sheets';

/** How far a colour may be off; 0 to 1, as `pixelmatch` measures it. */
const COLOUR_TOLERANCE = 0.1;
/**
 * Side of the square in which different pixels are counted. What is missing or
 * moved has many of them close together; edges that are drawn otherwise have few.
 */
const SQUARE = 16;

/** What of two sheets is different. */
export interface SheetComparison {
  /** For each column, how many pixels of the square with the most of them. */
  different: number[];
  /** The sheet, pale, with these pixels in red. */
  drawing: Buffer;
}

/** Compares the columns of two sheets. */
export async function compareSheets(
  before: Buffer,
  now: Buffer,
  count: number,
): Promise<SheetComparison> {
  const sizeBefore = await columnSize(before, count);
  const sizeNow = await columnSize(now, count);
  const size = {
    width: Math.max(sizeBefore.width, sizeNow.width),
    height: Math.max(sizeBefore.height, sizeNow.height),
  };
  const columns = await Promise.all(
    Array.from({ length: count }, async (_, index) =>
      compareColumns(
        await readColumn(before, index, sizeBefore, size),
        await readColumn(now, index, sizeNow, size),
        size,
      ),
    ),
  );
  return {
    different: columns.map(({ different }) => different),
    drawing: await joinPictures(columns.map(({ drawing }) => drawing)),
  };
}

async function compareColumns(
  before: Buffer,
  now: Buffer,
  { width, height }: Size,
): Promise<{ different: number; drawing: Buffer }> {
  const pixels = Buffer.alloc(now.length);
  const different = pixelmatch(before, now, pixels, width, height, {
    threshold: COLOUR_TOLERANCE,
    windowSize: SQUARE,
  });
  const drawing = await sharp(pixels, { raw: { width, height, channels: 4 } })
    .png()
    .toBuffer();
  return { different, drawing };
}
