import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { peerTable } from './peerTable';

const BEGIN = '<!-- peers:begin: made by `yarn bench edit --peers` -->';
const END = '<!-- peers:end -->';

/**
 * Writes the table of the peers into its place in a page.
 *
 * @param check - only compares
 * @returns whether the page had the table already
 * @throws Error where the page has no place for it.
 */
export async function documentPeers(
  page: string,
  check: boolean,
): Promise<boolean> {
  const text = await readFile(page, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin === -1 || end < begin) {
    throw new Error(`${page} has no lines "${BEGIN}" and "${END}"`);
  }
  const table = format(await peerTable(), { parser: 'markdown' });
  const updated = `${text.slice(
    0,
    begin + BEGIN.length,
  )}\n\n${table}\n${text.slice(end)}`;
  if (!check && updated !== text) {
    await writeFile(page, updated);
  }
  return updated === text;
}
