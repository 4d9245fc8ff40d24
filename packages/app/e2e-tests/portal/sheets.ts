import sharp from 'sharp';

/** Sheets are drawn at less than half the size, which evens out how edges are drawn. */
const SCALE = 0.4;
/** Space between the pictures of a sheet. */
const GAP = 8;
const BACKGROUND = '#ffffff';

export interface Size {
  width: number;
  height: number;
}

/**
 * Draws many pictures into one file.
 *
 * @param columns - from left to right, each with its pictures below each other
 */
export async function drawSheet(columns: Buffer[][]): Promise<Buffer> {
  const sheet = await joinPictures(await Promise.all(columns.map(drawColumn)));
  // Colours may be off by less than anybody sees, which makes files far smaller.
  return sharp(sheet)
    .webp({ nearLossless: true, quality: 20, effort: 6 })
    .toBuffer();
}

async function drawColumn(pictures: Buffer[]): Promise<Buffer> {
  const column = await joinPictures(pictures, { across: 1 });
  const { width } = await sharp(column).metadata();
  return sharp(column)
    .resize(Math.round(width * SCALE))
    .png()
    .toBuffer();
}

/** The size of the columns of a sheet; all have the same. */
export async function columnSize(sheet: Buffer, count: number): Promise<Size> {
  const { width, height } = await sharp(sheet).metadata();
  return { width: Math.floor((width + GAP) / count) - GAP, height };
}

/**
 * The pixels of one column: four bytes each, red, green, blue and opacity.
 *
 * @param size - at least the column's own; what is beyond that is background
 */
export async function readColumn(
  sheet: Buffer,
  index: number,
  own: Size,
  size: Size,
): Promise<Buffer> {
  return sharp(sheet)
    .ensureAlpha()
    .extract({ left: index * (own.width + GAP), top: 0, ...own })
    .extend({
      right: size.width - own.width,
      bottom: size.height - own.height,
      background: BACKGROUND,
    })
    .raw()
    .toBuffer();
}

/** @param across - how many pictures stand side by side: by default, all */
export async function joinPictures(
  pictures: Buffer[],
  { across = pictures.length } = {},
): Promise<Buffer> {
  if (pictures.length === 1) {
    return pictures[0];
  }
  return sharp(pictures, {
    join: { across, shim: GAP, background: BACKGROUND },
  })
    .png()
    .toBuffer();
}
