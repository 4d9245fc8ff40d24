import {
  cp,
  mkdtemp,
  readFile,
  realpath,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Fault } from '../__fixtures__/faults';

/** Templates that are right. */
export const goodTemplates = resolve(
  __dirname,
  '../../../../../../examples/templates',
);

/** Copies a template with one of its lines replaced, for as long as the function runs. */
export async function withFault<T>(
  fault: Fault,
  use: (directory: string, line: number) => Promise<T>,
): Promise<T> {
  const directory = await realpath(
    await mkdtemp(join(tmpdir(), 'template-fault-')),
  );
  try {
    await cp(join(goodTemplates, fault.template), directory, {
      recursive: true,
    });
    const file = join(directory, fault.file ?? 'template.yaml');
    const lines = (await readFile(file, 'utf8')).split('\n');
    const index = lines.findIndex(line => line.trim() === fault.line);
    if (index < 0) {
      throw new Error(`${fault.template} has no line ${fault.line}`);
    }
    const indent = lines[index].slice(0, lines[index].indexOf(fault.line));
    lines.splice(index, 1, ...(fault.becomes ? [indent + fault.becomes] : []));
    await writeFile(file, lines.join('\n'));
    return await use(directory, index + 1);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
