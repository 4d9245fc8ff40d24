import { globSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { runCommand } from '../processes/runCommand';
import { goProxyDirectory, remotesDirectory } from '../tools/packageHost';
import { bufEnvironment, bufModules, protocPython } from './bufTools';
import { copyContract } from './checkContracts';
import type { Contract } from './Contract';

const HOST = 'gitlab.example.test';
const GROUP = 'acme/api/gen';
/** As Go names a commit without a tag. */
const GO_VERSION = 'v0.0.0-20260101000000-0123456789ab';

/** A module of Go has files alone, so no archive of git, which has folders as well. */
const ZIP_MODULE = `
import pathlib, sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as archive:
    for path in sorted(pathlib.Path(".").rglob("*")):
        if path.is_file() and ".git" not in path.parts:
            archive.write(path, f"{sys.argv[2]}/{path}")
`;

/**
 * Generates the packages of a contract as the platform's pipeline does, with
 * local plugins, and publishes them where the environment of the commands finds
 * the git host: bare repositories, and a proxy of Go modules made of files.
 */
export async function generatePackages(
  contract: Contract,
  log: Writable,
): Promise<void> {
  const { name } = contract;
  const tree = await copyContract(contract, 'generated');
  const env = bufEnvironment();
  await writeFile(join(tree, 'buf.gen.yaml'), generationOf(name));
  await runCommand(['buf', 'generate'], { cwd: tree, env, log });

  await publishWeb(name, join(tree, 'gen/web'), log);
  await publishPython(name, join(tree, 'gen/python'), log);
  await publishGo(name, join(tree, 'gen/go'), log);
}

function generationOf(name: string): string {
  const protoc = JSON.stringify([protocPython, '-m', 'grpc_tools.protoc']);
  return `version: v2
managed:
  enabled: true
  override:
    - {file_option: go_package_prefix, value: ${HOST}/${GROUP}/${name}/go}
plugins:
  - {local: protoc-gen-go, out: gen/go, opt: [paths=source_relative]}
  - {local: protoc-gen-go-grpc, out: gen/go, opt: [paths=source_relative, require_unimplemented_servers=false]}
  - {local: protoc-gen-connect-go, out: gen/go, opt: [paths=source_relative]}
  - {local: protoc-gen-connect-python, out: gen/python}
  - {protoc_builtin: python, protoc_path: ${protoc}, out: gen/python}
  - {protoc_builtin: pyi, protoc_path: ${protoc}, out: gen/python}
  - {local: protoc-gen-es, out: gen/web, opt: [target=ts]}
`;
}

async function publishWeb(
  name: string,
  directory: string,
  log: Writable,
): Promise<void> {
  const modules = globSync('**/*_pb.ts', { cwd: directory });
  await writeFile(
    join(directory, 'index.ts'),
    modules
      .map(file => `export * from './${file.replace(/\.ts$/, '.js')}';\n`)
      .join(''),
  );
  await writeFile(
    join(directory, 'package.json'),
    JSON.stringify({
      name: `@acme/${name}-web`,
      version: '0.0.0+0123456',
      type: 'module',
      main: 'index.js',
      types: 'index.d.ts',
      exports: {
        '.': { import: './index.js', types: './index.d.ts' },
        './*': { import: './*', types: './*' },
      },
      dependencies: {
        '@bufbuild/protobuf': '^2.10.0',
        '@connectrpc/connect': '^2.1.0',
        '@connectrpc/connect-web': '^2.1.0',
      },
    }),
  );
  await cp(bufModules, join(directory, 'node_modules'), { recursive: true });
  await runCommand(
    [
      'tsc',
      ...['--target', 'ES2020', '--module', 'ESNext'],
      ...['--moduleResolution', 'bundler', '--declaration', '--strict'],
      ...['--skipLibCheck', '--outDir', '.', 'index.ts'],
    ],
    { cwd: directory, env: bufEnvironment(), log },
  );
  await rm(join(directory, 'node_modules'), { recursive: true });
  for (const file of ['index.ts', ...modules]) {
    await rm(join(directory, file));
  }
  await publish(name, 'web', directory, log);
}

async function publishPython(
  name: string,
  directory: string,
  log: Writable,
): Promise<void> {
  await writeFile(
    join(directory, 'pyproject.toml'),
    `[build-system]
requires = ["setuptools>=61.0", "wheel"]
build-backend = "setuptools.build_meta"

[project]
name = "acme-${name}"
version = "0.0.0+0123456"
requires-python = ">=3.9"
dependencies = ["grpcio>=1.62.0", "protobuf>=4.25.0"]

[tool.setuptools.packages.find]
where = ["."]
`,
  );
  for (const folder of globSync('**/', { cwd: directory })) {
    await writeFile(join(directory, folder, '__init__.py'), '');
  }
  await publish(name, 'python', directory, log);
}

async function publishGo(
  name: string,
  directory: string,
  log: Writable,
): Promise<void> {
  const module = `${HOST}/${GROUP}/${name}/go`;
  const goMod = `module ${module}

go 1.24

require (
	connectrpc.com/connect v1.19.1
	google.golang.org/grpc v1.68.1
	google.golang.org/protobuf v1.36.11
)
`;
  await writeFile(join(directory, 'go.mod'), goMod);
  await publish(name, 'go', directory, log);

  const versions = join(goProxyDirectory, module, '@v');
  await mkdir(versions, { recursive: true });
  const info = JSON.stringify({
    Version: GO_VERSION,
    Time: '2026-01-01T00:00:00Z',
  });
  await writeFile(join(versions, 'list'), '');
  await writeFile(join(goProxyDirectory, module, '@latest'), info);
  await writeFile(join(versions, `${GO_VERSION}.info`), info);
  await writeFile(join(versions, `${GO_VERSION}.mod`), goMod);
  await runCommand(
    [
      ...['python3', '-c', ZIP_MODULE],
      ...[join(versions, `${GO_VERSION}.zip`), `${module}@${GO_VERSION}`],
    ],
    { cwd: directory, log },
  );
}

async function publish(
  name: string,
  language: string,
  directory: string,
  log: Writable,
): Promise<void> {
  const remote = join(remotesDirectory, GROUP, name, `${language}.git`);
  await rm(remote, { recursive: true, force: true });
  const git = (...args: string[]) =>
    runCommand(['git', ...args], { cwd: directory, log });
  await git('init', '--quiet', '--initial-branch', 'main');
  await git('add', '--all');
  await git(
    ...['-c', 'user.name=CI', '-c', 'user.email=ci@example.test'],
    ...['commit', '--quiet', '--message', 'Generate'],
  );
  await git('clone', '--quiet', '--bare', '.', remote);
}
