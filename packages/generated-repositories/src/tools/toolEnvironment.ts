import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { toolFiles, workDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { cachedEnvironment } from './cachedEnvironment';
import { requireTools } from './requireTools';

const directory = join(workDirectory, 'tools');
const requirements = join(toolFiles, 'requirements.txt');

/** A program of the tools that `tools/requirements.txt` lists. */
export function toolProgram(name: string): string {
  return join(directory, 'bin', name);
}

/** Installs the tools, exactly as their lock file says, when it changed. */
export async function ensureToolEnvironment(log: Writable): Promise<void> {
  const wanted = readFileSync(requirements, 'utf8');
  const installed = join(directory, 'requirements.txt');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) {
    return;
  }
  requireTools([{ program: 'python3', debianPackage: 'python3-venv' }]);
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  const options = { cwd: workDirectory, env: cachedEnvironment(), log };
  await runCommand(['python3', '-m', 'venv', directory], options);
  await runCommand(
    [
      toolProgram('pip'),
      'install',
      '--require-hashes',
      '--requirement',
      requirements,
    ],
    options,
  );
  // Last, so that an interrupted installation is begun again.
  await writeFile(installed, wanted);
}
