import {
  chmod,
  mkdir,
  mkdtemp,
  readFile,
  rm,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gitopsPlatform } from '../../platform/__testUtils__/commandLine';

/** A template that renders `skeleton` with the answer to its one question. */
export const TEMPLATE = `apiVersion: scaffolder.backstage.io/v1beta3
kind: Template
metadata:
  name: hello
spec:
  owner: group:default/guests
  type: service
  parameters:
    - properties:
        name:
          type: string
          default: world
  steps:
    - id: fetch
      name: Write the files
      action: fetch:template
      input:
        url: ./skeleton
        values:
          name: \${{ parameters.name }}
  output:
    text:
      - title: Done
        content: Hello \${{ parameters.name }}
`;

/** {@link TEMPLATE} with a skeleton of one file, in the folder `templates/hello`. */
export const HELLO = {
  'templates/hello/template.yaml': TEMPLATE,
  'templates/hello/skeleton/README.md': '# ${{ values.name }}\n',
};

/**
 * A repository of templates in a temporary folder that belongs to no package.
 * Take it away with `remove`.
 */
export async function templateRepository(
  files: Record<string, string | Buffer>,
) {
  const directory = await mkdtemp(join(tmpdir(), 'templates-'));
  const write = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(join(directory, path)), { recursive: true });
    await writeFile(join(directory, path), content);
  };
  for (const [path, content] of Object.entries(files)) {
    await write(path, content);
  }
  return {
    directory,
    file: (path: string) => join(directory, path),
    write,
    read: (path: string) => readFile(join(directory, path), 'utf8'),
    makeExecutable: (path: string) => chmod(join(directory, path), 0o755),
    /** Runs `gitops-platform dry-run` there, without generated cases. */
    dryRun: (...args: string[]) =>
      gitopsPlatform(['dry-run', '--generated', '0', ...args], {
        cwd: directory,
      }),
    remove: () => rm(directory, { recursive: true }),
  };
}
