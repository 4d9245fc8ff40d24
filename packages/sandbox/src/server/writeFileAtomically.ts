import { open, rename } from 'node:fs/promises';

/** Replaces a file so that a reader, also one after a crash, finds either the old or the new text. */
export async function writeFileAtomically(
  file: string,
  text: string,
): Promise<void> {
  const temporary = `${file}.${process.pid}.tmp`;
  const handle = await open(temporary, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
}
