import { readGit } from '../../git/runGit';
import { moveBranch, resolveBranch } from '../../git/references';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../../testing/temporarySandbox';

interface Action {
  action: string;
  file_path: string;
  content?: string;
  previous_path?: string;
  last_commit_id?: string;
  encoding?: string;
  execute_filemode?: boolean;
}

describe('repository/commits', () => {
  let temporary: TemporarySandbox;
  let id: number;
  let repository: string;
  let first: string;
  let counter = 0;

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
  });
  afterAll(() => temporary.stop());

  beforeEach(async () => {
    counter += 1;
    id = await temporary.project(`commits-${counter}`, {
      'a.txt': 'a\n',
      'dir/b.txt': 'b\n',
    });
    repository = temporary.sandbox.repositoryPath(`acme/commits-${counter}`);
    first = (await resolveBranch(repository, 'main')) as string;
  });

  const commit = (actions: Action[], more: object = {}) =>
    temporary.api('POST', `projects/${id}/repository/commits`, {
      branch: 'main',
      commit_message: 'Change',
      actions,
      ...more,
    });

  const show = (path: string, branch = 'main') =>
    readGit(repository, ['show', `${branch}:${path}`]);

  it('applies every kind of action in one commit', async () => {
    const { status, body } = await commit([
      { action: 'create', file_path: 'new/deep/c.txt', content: 'c\n' },
      {
        action: 'update',
        file_path: 'a.txt',
        content: Buffer.from('A\n').toString('base64'),
        encoding: 'base64',
      },
      { action: 'move', previous_path: 'dir/b.txt', file_path: 'moved.txt' },
      { action: 'chmod', file_path: 'a.txt', execute_filemode: true },
    ]);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      title: 'Change',
      parent_ids: [first],
      author_name: 'Sandbox',
      stats: { additions: 2, deletions: 1, total: 3 },
      project_id: id,
    });
    expect(await readGit(repository, ['ls-tree', '-r', 'main'])).toBe(
      [
        '100755 blob f70f10e4db19068f79bc43844b49f3eece45c4e8\ta.txt',
        '100644 blob 61780798228d17af2d34fce4cfbdf35556832472\tmoved.txt',
        '100644 blob f2ad6c76f0115a6ba5b00456a849810e7ec0af20\tnew/deep/c.txt',
      ].join('\n'),
    );
    expect(await readGit(repository, ['fsck', '--strict'])).toBe('');
  });

  it('lets later actions see earlier ones', async () => {
    const { status } = await commit([
      { action: 'delete', file_path: 'a.txt' },
      { action: 'create', file_path: 'a.txt/inside.txt', content: 'i\n' },
      { action: 'create', file_path: 'x.txt', content: '1\n' },
      { action: 'update', file_path: 'x.txt', content: '2\n' },
    ]);
    expect(status).toBe(201);
    expect(await show('a.txt/inside.txt')).toBe('i');
    expect(await show('x.txt')).toBe('2');
  });

  it.each<[string, Action, string]>([
    [
      'a file that exists',
      { action: 'create', file_path: 'a.txt', content: 'x' },
      'A file with this name already exists',
    ],
    [
      'a file below a file',
      { action: 'create', file_path: 'a.txt/x', content: 'x' },
      'A file with this name already exists',
    ],
    [
      'a file in place of a folder',
      { action: 'create', file_path: 'dir', content: 'x' },
      'A directory with this name already exists',
    ],
    [
      'an update of nothing',
      { action: 'update', file_path: 'none.txt', content: 'x' },
      "A file with this name doesn't exist",
    ],
    [
      'a deletion of nothing',
      { action: 'delete', file_path: 'none.txt' },
      "A file with this name doesn't exist",
    ],
    [
      'a move of nothing',
      { action: 'move', file_path: 'x', previous_path: 'none.txt' },
      "A file with this name doesn't exist",
    ],
    [
      'a path that leaves the repository',
      { action: 'create', file_path: '../x', content: 'x' },
      'Path cannot include directory traversal',
    ],
    [
      'a path into git’s own folder',
      { action: 'create', file_path: '.git/hooks/post-update', content: 'x' },
      "invalid path: '.git/hooks/post-update'",
    ],
    [
      'an absolute path',
      { action: 'create', file_path: '/etc/x', content: 'x' },
      "invalid path: '/etc/x'",
    ],
    [
      'an empty path',
      { action: 'create', file_path: '', content: 'x' },
      'You must provide a file path',
    ],
    [
      'a stale last_commit_id',
      {
        action: 'update',
        file_path: 'a.txt',
        content: 'x',
        last_commit_id: '0'.repeat(40),
      },
      'The file has changed since you started editing it: a.txt',
    ],
  ])('refuses %s and changes nothing', async (_, action, message) => {
    const { status, body } = await commit([action]);
    expect({ status, body }).toEqual({ status: 400, body: { message } });
    expect(await resolveBranch(repository, 'main')).toBe(first);
  });

  it.each([
    [{ branch: undefined }, 'branch is missing'],
    [{ commit_message: undefined }, 'commit_message is missing'],
    [{ actions: undefined }, 'actions is missing'],
    [
      { actions: [{ action: 'copy', file_path: 'x' }] },
      'actions[0][action] does not have a valid value',
    ],
    [{ actions: [{ action: 'create' }] }, 'actions[0][file_path] is missing'],
    [
      { start_branch: 'main', start_sha: 'abcd', branch: 'x' },
      'start_branch, start_sha are mutually exclusive',
    ],
  ])('names the parameter that is wrong: %j', async (more, error) => {
    const { status, body } = await commit(
      [{ action: 'create', file_path: 'x', content: '' }],
      more,
    );
    expect({ status, body }).toEqual({ status: 400, body: { error } });
  });

  describe('start_branch, start_sha and force', () => {
    const create: Action[] = [
      { action: 'create', file_path: 'n.txt', content: 'n\n' },
    ];

    it('cuts a branch from the given commit, not from the current head', async () => {
      await commit([
        { action: 'create', file_path: 'later.txt', content: 'l\n' },
      ]);
      const { body } = await commit(create, {
        branch: 'cut',
        start_sha: first,
      });
      expect(body.parent_ids).toEqual([first]);
      expect(
        await readGit(repository, ['ls-tree', '-r', '--name-only', 'cut']),
      ).toBe('a.txt\ndir/b.txt\nn.txt');
    });

    it('refuses a branch that exists, and overwrites it by force', async () => {
      await commit(create, { branch: 'cut', start_branch: 'main' });
      const again = await commit(create, {
        branch: 'cut',
        start_branch: 'main',
      });
      expect(again.status).toBe(400);
      expect(again.body.message).toBe(
        "A branch called 'cut' already exists. Switch to that branch in order to make changes",
      );
      const forced = await commit(
        [{ action: 'create', file_path: 'n.txt', content: 'other\n' }],
        { branch: 'cut', start_sha: first, force: true },
      );
      expect(forced.body.parent_ids).toEqual([first]);
      expect(await show('n.txt', 'cut')).toBe('other');
    });

    it.each([
      [
        { branch: 'none' },
        'You can only create or edit files when you are on a branch',
      ],
      [
        { branch: 'x', start_branch: 'none' },
        'You can only create or edit files when you are on a branch',
      ],
      [
        { branch: 'x', start_sha: '1'.repeat(40) },
        `Cannot find start_sha '${'1'.repeat(40)}'`,
      ],
      [
        { branch: '--upload-pack=x', start_branch: 'main' },
        "Something went wrong when we tried to create '--upload-pack=x' for you: Branch name is invalid",
      ],
    ])('refuses %j', async (more, message) => {
      const { status, body } = await commit(create, more);
      expect({ status, body }).toEqual({ status: 400, body: { message } });
    });

    it('compares last_commit_id with the commit that it starts from', async () => {
      await commit([{ action: 'update', file_path: 'a.txt', content: 'B\n' }]);
      const { status } = await commit(
        [
          {
            action: 'update',
            file_path: 'a.txt',
            content: 'C\n',
            last_commit_id: first,
          },
        ],
        { branch: 'from-first', start_sha: first },
      );
      expect(status).toBe(201);
    });
  });

  it('lets exactly one of many writers with the same last_commit_id win', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        commit([
          {
            action: 'update',
            file_path: 'a.txt',
            content: `${index}\n`,
            last_commit_id: first,
          },
        ]),
      ),
    );
    const won = answers.filter(({ status }) => status === 201);
    expect(won).toHaveLength(1);
    expect(
      answers.filter(({ body }) =>
        String(body.message).includes('has changed since you started editing'),
      ),
    ).toHaveLength(11);
    expect(await resolveBranch(repository, 'main')).toBe(won[0].body.id);
  });

  it('keeps the commits of all writers that touch different files', async () => {
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        commit([
          { action: 'create', file_path: `${index}.txt`, content: `${index}` },
        ]),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(12).fill(201));
    expect(await readGit(repository, ['rev-list', '--count', 'main'])).toBe(
      '13',
    );
    expect(
      (await readGit(repository, ['ls-tree', '--name-only', 'main'])).split(
        '\n',
      ),
    ).toHaveLength(14);
  });

  it('never moves a branch that somebody else moved meanwhile', async () => {
    const { body } = await commit([
      { action: 'create', file_path: 'x.txt', content: 'x' },
    ]);
    await expect(
      moveBranch(repository, 'main', { from: first, to: first }),
    ).rejects.toThrow('Please refresh and try again');
    expect(await resolveBranch(repository, 'main')).toBe(body.id);
  });

  it('lists commits of a path and of a branch, and none of an unknown one', async () => {
    await commit([{ action: 'update', file_path: 'a.txt', content: 'B\n' }]);
    const list = async (query: string) =>
      (
        await temporary.api('GET', `projects/${id}/repository/commits?${query}`)
      ).body.map((item: { title: string }) => item.title);
    expect(await list('')).toEqual(['Change', 'Initial commit']);
    expect(await list('path=dir')).toEqual(['Initial commit']);
    expect(await list('path=dir%2Fb.txt&ref_name=main')).toEqual([
      'Initial commit',
    ]);
    expect(await list('path=..%2F..%2Fetc')).toEqual([]);
    expect(await list('ref_name=none')).toEqual([]);
    expect(await list('ref_name=--all')).toEqual([]);
  });

  it('shows a commit and its diff, and 404 for others', async () => {
    const { body } = await commit([
      { action: 'update', file_path: 'a.txt', content: 'B\n' },
    ]);
    const path = `projects/${id}/repository/commits`;
    expect((await temporary.api('GET', `${path}/main`)).body.id).toBe(body.id);
    expect(
      (await temporary.api('GET', `${path}/${body.short_id}`)).body.id,
    ).toBe(body.id);
    expect(
      (await temporary.api('GET', `${path}/${body.id}/diff`)).body,
    ).toEqual([
      expect.objectContaining({
        old_path: 'a.txt',
        new_path: 'a.txt',
        diff: '@@ -1 +1 @@\n-a\n+B\n',
        new_file: false,
      }),
    ]);
    expect(await temporary.api('GET', `${path}/none`)).toMatchObject({
      status: 404,
      body: { message: '404 Commit Not Found' },
    });
  });
});
