import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { writeCommit } from './commit';
import { ObjectReader } from './ObjectReader';
import { moveBranch } from './references';
import { createRepository } from './repository';
import { writeBlobs } from './tree';
import { writeTree } from './writeTree';

const FILES = new Map<string, Buffer | undefined>([
  ['text.md', Buffer.from('# Text\n\nno end of line')],
  ['empty', Buffer.alloc(0)],
  ['with a blank', Buffer.from(`${'0'.repeat(40)} blob 7\nmissing\n`)],
  ['bytes', Buffer.from(Array.from({ length: 300_000 }, (_, at) => at % 256))],
]);

describe('ObjectReader', () => {
  let folder: string;
  let repository: string;
  let commit: string;
  let reader: ObjectReader;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'objects-'));
    repository = join(folder, 'repository.git');
    await createRepository(repository, 'main');
    const ids = await writeBlobs(
      repository,
      [...FILES.values()].map(content => content ?? Buffer.alloc(0)),
    );
    const tree = await writeTree(
      repository,
      undefined,
      [...FILES.keys()].map((path, at) => ({
        path,
        mode: '100644',
        sha: ids[at],
      })),
    );
    commit = await commitOf(tree, []);
    await moveBranch(repository, 'main', { from: undefined, to: commit });
    reader = new ObjectReader(repository);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  function commitOf(tree: string, parents: string[]) {
    const by = { name: 'Dana', email: 'd@example.test', date: new Date() };
    const message = 'Commit';
    return writeCommit(repository, {
      tree,
      parents,
      message,
      author: by,
      committer: by,
    });
  }

  const readFiles = () =>
    Promise.all(
      [...FILES.keys()].map(async path => {
        const object = await reader.read(`HEAD:${path}`);
        return [path, object?.content] as const;
      }),
    );

  it('reads many at once, byte for byte', async () => {
    expect(new Map(await readFiles())).toEqual(FILES);
  });

  it('reads on after a while without questions', async () => {
    await wait(500);
    expect(new Map(await readFiles())).toEqual(FILES);
  });

  it.each(['HEAD:absent', 'refs/heads/other', 'f'.repeat(40), 'HEAD:\n', ''])(
    'finds nothing at %j, and what is asked next',
    async name => {
      expect(await reader.read(name)).toBeUndefined();
      expect(await reader.read('main')).toMatchObject({
        sha: commit,
        type: 'commit',
      });
    },
  );

  it('sees where a branch moved to meanwhile', async () => {
    const tree = await reader.read('main^{tree}');
    const next = await commitOf(tree!.sha, [commit]);
    await moveBranch(repository, 'moving', { from: undefined, to: commit });
    expect((await reader.read('moving'))?.sha).toBe(commit);
    await moveBranch(repository, 'moving', { from: commit, to: next });
    expect((await reader.read('moving'))?.sha).toBe(next);
    await moveBranch(repository, 'moving', { from: next, to: undefined });
    expect(await reader.read('moving')).toBeUndefined();
  });

  it('says what git says of a folder without a repository, each time', async () => {
    const none = new ObjectReader(join(folder, 'none.git'));
    const complaint = 'git cat-file failed (128): fatal: not a git repository';
    await expect(none.read('HEAD')).rejects.toThrow(complaint);
    await expect(
      Promise.all([none.read('HEAD'), none.read('main')]),
    ).rejects.toThrow(complaint);
  });
});
