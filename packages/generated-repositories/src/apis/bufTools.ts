import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import type { Writable } from 'node:stream';
import { workDirectory } from '../places';
import { runCommand } from '../processes/runCommand';
import { cachedEnvironment } from '../tools/cachedEnvironment';

const directory = join(workDirectory, 'buf');

const NPM = [
  '@bufbuild/buf@1.75.0',
  '@bufbuild/protobuf@2.17.0',
  '@bufbuild/protoc-gen-es@2.17.0',
  'typescript@5.9.3',
];
const GO = [
  'google.golang.org/protobuf/cmd/protoc-gen-go@v1.36.11',
  'google.golang.org/grpc/cmd/protoc-gen-go-grpc@v1.5.1',
  'connectrpc.com/connect/cmd/protoc-gen-connect-go@v1.19.1',
];
const PYTHON = ['grpcio-tools==1.85.1', 'protoc-gen-connect-python==0.9.0'];

/** The `python` that has `grpc_tools.protoc`. */
export const protocPython = join(directory, 'python/bin/python');

/** Folder in which generated TypeScript finds what it imports. */
export const bufModules = join(directory, 'node_modules');

/** Buf, and the plugins of the platform's pipeline as local programs, first in the path. */
export function bufEnvironment(): NodeJS.ProcessEnv {
  return {
    ...cachedEnvironment(),
    PATH: [
      join(bufModules, '.bin'),
      join(directory, 'go/bin'),
      join(directory, 'python/bin'),
      process.env.PATH,
    ].join(delimiter),
  };
}

/** Installs them where they are not there in these versions. */
export async function ensureBufTools(log: Writable): Promise<void> {
  const wanted = [...NPM, ...GO, ...PYTHON].join('\n');
  const installed = join(directory, 'installed.txt');
  if (existsSync(installed) && readFileSync(installed, 'utf8') === wanted) {
    return;
  }
  await rm(directory, { recursive: true, force: true });
  await mkdir(directory, { recursive: true });
  await writeFile(join(directory, 'package.json'), '{"private": true}');
  const env = {
    ...cachedEnvironment(),
    GOBIN: join(directory, 'go/bin'),
  };
  const run = (command: string[]) =>
    runCommand(command, { cwd: directory, env, log });
  await run(['npm', 'install', '--ignore-scripts', ...NPM]);
  for (const plugin of GO) {
    await run(['go', 'install', plugin]);
  }
  await run(['python3', '-m', 'venv', 'python']);
  await run([protocPython, '-m', 'pip', 'install', ...PYTHON]);
  // Last, so that an interrupted installation is begun again.
  await writeFile(installed, wanted);
}
