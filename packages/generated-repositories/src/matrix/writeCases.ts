/**
 * `yarn workspace generated-repositories cases`: writes the cases of the matrix
 * into the folder of the dry run, and takes away those that are no more.
 */
import { readFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { casesDirectory } from '../places';
import { matrixCases, type MatrixCase } from './matrixCases';

const directory = join(casesDirectory, 'service');

/** Tells the files that this program wrote from those that people did. */
const HEAD =
  '# One of the combinations of options; written by `yarn workspace generated-repositories cases`.\n';

async function main(): Promise<void> {
  const cases = matrixCases(
    name => parse(readFileSync(join(directory, `${name}.yaml`), 'utf8')).values,
  );
  await mkdir(directory, { recursive: true });
  await removeOthers(cases);
  for (const { name, differsFrom, values } of cases) {
    await writeFile(
      join(directory, `${name}.yaml`),
      HEAD + stringify({ differsFrom, values }, { singleQuote: true }),
    );
  }
  process.stdout.write(
    `${cases.length} cases; \`npm run dry-run -- --update\` makes their golden trees\n`,
  );
}

async function removeOthers(cases: readonly MatrixCase[]): Promise<void> {
  const names = new Set(cases.map(({ name }) => `${name}.yaml`));
  const files = (await readdir(directory)).filter(
    file => file.endsWith('.yaml') && !names.has(file),
  );
  for (const file of files) {
    const path = join(directory, file);
    if ((await readFile(path, 'utf8')).startsWith(HEAD)) {
      await rm(path);
      await rm(path.replace(/\.yaml$/, ''), { recursive: true, force: true });
    }
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
