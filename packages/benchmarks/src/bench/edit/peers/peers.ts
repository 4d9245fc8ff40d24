import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { YamlValue } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { createMergeAction } from '@roadiehq/scaffolder-backend-module-utils';
import { dump, loadAll } from 'js-yaml';
import { isMap, parseAllDocuments } from 'yaml';
import type { CorpusCase } from './CorpusCase';

/** Another way to put an entry into a file, as one would use it. */
export interface Peer {
  title: string;
  /** @throws Error where it cannot. */
  edit(item: CorpusCase): Promise<string>;
}

export const PEERS: readonly Peer[] = [
  { title: '`yaml` Document', edit: editDocument },
  { title: '`js-yaml` load and dump', edit: loadAndDump },
  { title: 'merge action', edit: item => merge(item, false) },
  {
    title: 'merge action, comments preserved',
    edit: item => merge(item, true),
  },
];

async function editDocument(item: CorpusCase): Promise<string> {
  const { input, path, key, value } = item;
  const documents = parseAllDocuments(input, { uniqueKeys: false });
  if ('empty' in documents) {
    throw new Error('The file has no document');
  }
  const index =
    item.document ??
    documents.findIndex(
      ({ contents }) => isMap(contents) && contents.has(path[0]),
    );
  documents[Math.max(0, index)].setIn([...path, key], value);
  return documents.map(document => document.toString()).join('');
}

async function loadAndDump(item: CorpusCase): Promise<string> {
  const documents = loadAll(item.input) as (Record<string, unknown> | null)[];
  const index =
    item.document ??
    documents.findIndex(document => document && item.path[0] in document);
  const chosen = Math.max(0, index);
  const edited = documents.length > 0 ? documents : [null];
  edited[chosen] = withEntry(edited[chosen], item.path, item);
  return edited.map(document => dump(document)).join('---\n');
}

function withEntry(
  map: Record<string, unknown> | null | undefined,
  path: readonly string[],
  { key, value }: CorpusCase,
): Record<string, unknown> {
  const [step, ...rest] = path;
  return step === undefined
    ? { ...map, [key]: value }
    : {
        ...map,
        [step]: withEntry(map?.[step] as Record<string, unknown>, rest, {
          key,
          value,
        } as CorpusCase),
      };
}

const silentLogger = {
  error: () => {},
  warn: () => {},
  info: () => {},
};

/** The real action of the scaffolder, on a file in a workspace. */
async function merge(
  { input, path, key, value }: CorpusCase,
  preserveYamlComments: boolean,
): Promise<string> {
  const workspacePath = await mkdtemp(join(tmpdir(), 'peers-'));
  try {
    const file = join(workspacePath, 'core.yaml');
    await writeFile(file, input);
    const content = path.reduceRight<YamlValue>(
      (inner, step) => ({ [step]: inner }),
      { [key]: value },
    );
    const context = {
      workspacePath,
      input: { path: 'core.yaml', content, preserveYamlComments },
      logger: silentLogger,
      output: () => {},
    };
    const { handler } = createMergeAction();
    await handler(context as unknown as Parameters<typeof handler>[0]);
    return await readFile(file, 'utf8');
  } finally {
    await rm(workspacePath, { recursive: true, force: true });
  }
}
