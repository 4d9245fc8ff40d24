import { existsSync, globSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { workDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { bufEnvironment } from './bufTools';
import type { Contract } from './Contract';

/** What the platform's pipeline writes where a repository has no buf.yaml. */
export const PIPELINE_BUF_YAML = `version: v2
modules:
  - path: proto
lint:
  use: [STANDARD]
breaking:
  use: [FILE]
`;

/** A copy of a proto repository with the configuration that its pipeline would use. */
export async function copyContract(
  { name, tree }: Contract,
  purpose: string,
): Promise<string> {
  const copy = join(workDirectory, 'contracts', name, purpose);
  await rm(copy, { recursive: true, force: true });
  await mkdir(copy, { recursive: true });
  await cp(tree, copy, { recursive: true });
  if (!existsSync(join(copy, 'buf.yaml'))) {
    await writeFile(join(copy, 'buf.yaml'), PIPELINE_BUF_YAML);
  }
  return copy;
}

/**
 * Buf's lint, format and build of a contract; and the check against breaking
 * changes, which a changed number of a field must not pass under any policy.
 *
 * @throws Error with what Buf found, or did not find
 */
export async function checkContract(
  contract: Contract,
  log: Writable,
): Promise<void> {
  const before = await copyContract(contract, 'before');
  const env = bufEnvironment();
  const buf = (args: string[], cwd: string) =>
    runCommand(['buf', ...args], { cwd, env, log });
  await buf(['lint'], before);
  await buf(['format', '--diff', '--exit-code'], before);
  await buf(['build'], before);

  const after = await copyContract(contract, 'after');
  await buf(['breaking', '--against', before], after);
  await breakContract(after);
  await buf(['breaking', '--against', before], after).then(
    () => {
      throw new Error(
        `${contract.name}: buf breaking accepts a field with another type`,
      );
    },
    (error: Error) => {
      if (!error.message.includes('type')) {
        throw error;
      }
    },
  );
}

async function breakContract(tree: string): Promise<void> {
  const [file] = globSync('proto/**/*.proto', { cwd: tree });
  const path = join(tree, file);
  const proto = await readFile(path, 'utf8');
  const changed = proto.replace('string id = 1;', 'int32 id = 1;');
  if (changed === proto) {
    throw new Error(`${path} has no field "string id = 1" to change`);
  }
  await writeFile(path, changed);
}
