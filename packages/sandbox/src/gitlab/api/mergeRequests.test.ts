import { readGit } from '../../git/runGit';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../../testing/temporarySandbox';

describe('merge_requests', () => {
  let temporary: TemporarySandbox;
  let id: number;
  let repository: string;
  let counter = 0;

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
  });
  afterAll(() => temporary.stop());

  beforeEach(async () => {
    counter += 1;
    id = await temporary.project(`requests-${counter}`, {
      'list.txt': 'one\ntwo\nthree\n',
    });
    repository = temporary.sandbox.repositoryPath(`acme/requests-${counter}`);
  });

  async function branch(
    name: string,
    files: Record<string, string>,
    from = 'main',
  ) {
    const { status } = await temporary.api(
      'POST',
      `projects/${id}/repository/commits`,
      {
        branch: name,
        ...(name === from ? {} : { start_branch: from }),
        commit_message: `Work on ${name}`,
        actions: Object.entries(files).map(([file_path, content]) => ({
          action: file_path === 'list.txt' ? 'update' : 'create',
          file_path,
          content,
        })),
      },
    );
    expect(status).toBe(201);
  }

  const open = (source: string, more: object = {}) =>
    temporary.api('POST', `projects/${id}/merge_requests`, {
      source_branch: source,
      target_branch: 'main',
      title: `Merge ${source}`,
      ...more,
    });
  const get = (path: string) =>
    temporary.api('GET', `projects/${id}/merge_requests${path}`);
  const put = (path: string, body: object = {}) =>
    temporary.api('PUT', `projects/${id}/merge_requests/${path}`, body);

  it('opens one and shows what it changes', async () => {
    await branch('work', { 'new.txt': 'n\n' });
    const { status, body } = await open('work', {
      description: 'Why',
      labels: 'a,b',
    });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      iid: 1,
      state: 'opened',
      title: 'Merge work',
      description: 'Why',
      labels: ['a', 'b'],
      author: { username: 'sandbox' },
      merge_status: 'can_be_merged',
      detailed_merge_status: 'mergeable',
      has_conflicts: false,
      changes_count: '1',
      web_url: `${temporary.sandbox.gitlab.baseUrl}/acme/requests-${counter}/-/merge_requests/1`,
    });
    const changes = await get('/1/changes');
    expect(changes.body.changes).toEqual([
      expect.objectContaining({ new_path: 'new.txt', new_file: true }),
    ]);
    expect((await get('/1/diffs')).body).toEqual(changes.body.changes);
    expect((await get('/1/commits')).body).toEqual([
      expect.objectContaining({ title: 'Work on work' }),
    ]);
  });

  it('refuses a second one between the same branches while the first is open', async () => {
    await branch('work', { 'new.txt': 'n\n' });
    await open('work');
    expect(await open('work')).toMatchObject({
      status: 409,
      body: {
        message: [
          'Another open merge request already exists for this source branch: !1',
        ],
      },
    });
    await put('1', { state_event: 'close' });
    expect((await open('work')).body.iid).toBe(2);
    expect((await put('1', { state_event: 'reopen' })).status).toBe(409);
  });

  it.each<[string, object, number, object]>([
    [
      'a source branch that does not exist',
      { source_branch: 'none' },
      400,
      { message: { source_branch: ['does not exist'] } },
    ],
    [
      'a target branch that does not exist',
      { source_branch: 'main', target_branch: 'none' },
      400,
      { message: { target_branch: ['does not exist'] } },
    ],
    [
      'one branch as both',
      { source_branch: 'main' },
      422,
      {
        message: ["You can't use same project/branch for source and target"],
      },
    ],
    ['no title', { title: undefined }, 400, { error: 'title is missing' }],
    [
      'a blank title',
      { title: ' ' },
      400,
      { message: { title: ["can't be blank"] } },
    ],
  ])('refuses %s', async (_, more, status, body) => {
    expect(await open('x', more)).toMatchObject({ status, body });
  });

  it('lists by state and branches', async () => {
    await branch('a', { 'a.txt': 'a' });
    await branch('b', { 'b.txt': 'b' });
    await open('a');
    await open('b');
    await put('1', { state_event: 'close' });
    const iids = async (query: string) =>
      (await get(`?${query}`)).body.map((item: { iid: number }) => item.iid);
    expect(await iids('')).toEqual([2, 1]);
    expect(await iids('state=opened')).toEqual([2]);
    expect(await iids('state=closed')).toEqual([1]);
    expect(await iids('source_branch=a')).toEqual([1]);
    expect(await iids('target_branch=other')).toEqual([]);
    expect(await iids('iids[]=2')).toEqual([2]);
    expect(await iids('author_username=nobody')).toEqual([]);
  });

  it('merges with a real merge commit', async () => {
    await branch('work', { 'new.txt': 'n\n' });
    await branch('main', { 'other.txt': 'o\n' });
    const { body: before } = await open('work');
    const { status, body } = await put('1/merge', {
      sha: before.sha,
      should_remove_source_branch: true,
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'merged',
      detailed_merge_status: 'not_open',
      merged_by: { username: 'sandbox' },
      sha: before.sha,
    });
    expect(
      await readGit(repository, ['log', '-1', '--format=%H %P%n%B', 'main']),
    ).toBe(
      [
        `${body.merge_commit_sha} ${before.diff_refs.start_sha} ${before.sha}`,
        "Merge branch 'work' into 'main'",
        '',
        'Merge work',
        '',
        `See merge request acme/requests-${counter}!1`,
      ].join('\n'),
    );
    expect(await readGit(repository, ['ls-tree', '--name-only', 'main'])).toBe(
      'list.txt\nnew.txt\nother.txt',
    );
    expect(await readGit(repository, ['branch', '--list', 'work'])).toBe('');
    // What was merged stays visible although the branch is gone.
    expect((await get('/1/diffs')).body).toHaveLength(1);
  });

  it('finds conflicts with real git, refuses to merge, and merges once they are gone', async () => {
    await branch('work', { 'list.txt': 'one\nTWO\nthree\n' });
    await branch('main', { 'list.txt': 'one\n2\nthree\n' });
    expect((await open('work')).body).toMatchObject({
      merge_status: 'cannot_be_merged',
      detailed_merge_status: 'conflict',
      has_conflicts: true,
    });
    expect(await put('1/merge')).toMatchObject({
      status: 422,
      body: { message: 'Branch cannot be merged' },
    });
    const rebuilt = await temporary.api(
      'POST',
      `projects/${id}/repository/commits`,
      {
        branch: 'work',
        start_branch: 'main',
        force: true,
        commit_message: 'Again',
        actions: [
          {
            action: 'update',
            file_path: 'list.txt',
            content: 'one\n2\nTHREE\n',
          },
        ],
      },
    );
    expect(rebuilt.status).toBe(201);
    expect((await get('/1')).body).toMatchObject({
      detailed_merge_status: 'mergeable',
      sha: rebuilt.body.id,
    });
    expect((await put('1/merge')).status).toBe(200);
  });

  it('two that insert beside the same line: the second conflicts after the first is merged', async () => {
    await branch('a', { 'list.txt': 'one\na\ntwo\nthree\n' });
    await branch('b', { 'list.txt': 'one\nb\ntwo\nthree\n' });
    await open('a');
    await open('b');
    expect((await get('/2')).body.detailed_merge_status).toBe('mergeable');
    await put('1/merge');
    expect((await get('/2')).body.detailed_merge_status).toBe('conflict');
  });

  it.each<[string, object, object, number, object]>([
    [
      'a stale sha',
      {},
      { sha: '0'.repeat(40) },
      409,
      {
        message: expect.stringMatching(
          /^SHA does not match HEAD of source branch: [0-9a-f]{40}$/,
        ),
      },
    ],
    [
      'a draft',
      { title: 'Draft: later' },
      {},
      405,
      { message: '405 Method Not Allowed' },
    ],
  ])('refuses to merge %s', async (_, more, options, status, body) => {
    await branch('work', { 'new.txt': 'n\n' });
    await open('work', more);
    expect(await put('1/merge', options)).toMatchObject({ status, body });
    expect((await get('/1')).body.state).toBe('opened');
  });

  it('lets one wait for the pipeline that the project demands, until somebody pushes', async () => {
    await temporary.api('PUT', `projects/${id}`, {
      only_allow_merge_if_pipeline_succeeds: true,
    });
    await branch('work', { 'new.txt': 'n\n' });
    await open('work');
    expect((await put('1/merge')).status).toBe(405);
    expect((await put('1/merge', { auto_merge: true })).body).toMatchObject({
      state: 'opened',
      merge_when_pipeline_succeeds: true,
    });
    await branch('work', { 'more.txt': 'm\n' }, 'work');
    expect((await get('/1')).body.merge_when_pipeline_succeeds).toBe(false);
  });

  it('merges once where many ask', async () => {
    await branch('work', { 'new.txt': 'n\n' });
    await open('work');
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => put('1/merge')),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([
      200, 405, 405, 405, 405, 405,
    ]);
    expect(
      await readGit(repository, ['rev-list', '--count', '--merges', 'main']),
    ).toBe('1');
  });

  it('squashes', async () => {
    await branch('work', { 'new.txt': 'n\n' });
    await branch('work', { 'more.txt': 'm\n' }, 'work');
    await open('work', { squash: true });
    const { body } = await put('1/merge');
    expect(
      await readGit(repository, [
        'log',
        '--format=%s',
        `${body.merge_commit_sha}^2`,
      ]),
    ).toBe('Merge work\nInitial commit');
  });

  it('changes title, description and labels', async () => {
    await branch('work', { 'new.txt': 'n\n' });
    await open('work', { labels: ['a'] });
    const { body } = await put('1', {
      title: 'Draft: new title',
      description: 'new',
      add_labels: 'b',
      remove_labels: 'a',
    });
    expect(body).toMatchObject({
      title: 'Draft: new title',
      description: 'new',
      labels: ['b'],
      draft: true,
      detailed_merge_status: 'draft_status',
    });
  });

  it('closes one whose source branch is deleted, and merges one whose commits arrive otherwise', async () => {
    await branch('gone', { 'gone.txt': 'g\n' });
    await branch('landed', { 'landed.txt': 'l\n' });
    await open('gone');
    await open('landed');
    await temporary.api('DELETE', `projects/${id}/repository/branches/gone`);
    expect((await get('/1')).body).toMatchObject({ state: 'closed' });
    await readGit(repository, ['update-ref', 'refs/heads/main', 'landed']);
    await branch('landed-later', { 'x.txt': 'x' });
    expect((await get('/2')).body).toMatchObject({ state: 'merged' });
    expect((await get('/2/diffs')).body).toEqual([
      expect.objectContaining({ new_path: 'landed.txt' }),
    ]);
  });

  it('keeps notes', async () => {
    await branch('work', { 'new.txt': 'n\n' });
    await open('work');
    const { status } = await temporary.api(
      'POST',
      `projects/${id}/merge_requests/1/notes`,
      { body: 'Looks good' },
    );
    expect(status).toBe(201);
    expect((await get('/1/notes')).body).toEqual([
      expect.objectContaining({
        body: 'Looks good',
        author: expect.objectContaining({ username: 'sandbox' }),
      }),
    ]);
  });

  it('answers 404 for one that does not exist', async () => {
    expect(await get('/7')).toMatchObject({
      status: 404,
      body: { message: '404 Not found' },
    });
  });
});
