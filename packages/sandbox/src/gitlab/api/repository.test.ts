import { execFileSync } from 'node:child_process';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../../testing/temporarySandbox';

describe('the repository API', () => {
  let temporary: TemporarySandbox;
  let id: number;

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
    id = await temporary.project('content', {
      'README.md': '# Content\n',
      'platform/base.yaml': 'a: 1\n',
      'platform/core.yaml': 'b: 2\n',
      'z/y/x.txt': 'x\n',
    });
  });
  afterAll(() => temporary.stop());

  const get = (path: string) => temporary.api('GET', `projects/${id}/${path}`);

  describe('projects', () => {
    it.each(['acme%2Fcontent', 'acme%2FContent'])(
      'finds %s by its path',
      async path => {
        const { status, body } = await temporary.api('GET', `projects/${path}`);
        expect(status).toBe(200);
        expect(body).toMatchObject({
          id,
          path_with_namespace: 'acme/content',
          default_branch: 'main',
          web_url: `${temporary.sandbox.gitlab.baseUrl}/acme/content`,
          http_url_to_repo: `${temporary.sandbox.gitlab.baseUrl}/acme/content.git`,
          namespace: { kind: 'group', full_path: 'acme' },
        });
      },
    );

    it.each(['acme%2Fnone', '99999', '..%2F..%2Fetc'])(
      'answers 404 for %s',
      async path => {
        expect(await temporary.api('GET', `projects/${path}`)).toMatchObject({
          status: 404,
          body: { message: '404 Project Not Found' },
        });
      },
    );

    it('says that a name is taken', async () => {
      const group = await temporary.api('GET', 'groups/acme');
      const { status, body } = await temporary.api('POST', 'projects', {
        name: 'content',
        namespace_id: group.body.id,
      });
      expect(status).toBe(400);
      expect(body).toEqual({
        message: {
          'project_namespace.name': ['has already been taken'],
          name: ['has already been taken'],
          path: ['has already been taken'],
        },
      });
    });

    it.each(['../evil', 'a/b', '-x', 'x.git', '.', '..', 'a..b', 'x.lock'])(
      'refuses the path %j',
      async path => {
        const { status, body } = await temporary.api('POST', 'projects', {
          path,
        });
        expect(status).toBe(400);
        expect(body.message.path[0]).toMatch(/can contain only letters/);
      },
    );

    it('lets one of many creations of the same project win', async () => {
      const answers = await Promise.all(
        Array.from({ length: 5 }, () =>
          temporary.api('POST', 'projects', { name: 'race' }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([
        201, 400, 400, 400, 400,
      ]);
    });

    it('deletes a project with its repository', async () => {
      const created = await temporary.api('POST', 'projects', {
        name: 'short-lived',
        initialize_with_readme: true,
      });
      expect(created.body.empty_repo).toBe(false);
      const { status, body } = await temporary.api(
        'DELETE',
        `projects/${created.body.id}`,
      );
      expect({ status, body }).toEqual({
        status: 202,
        body: { message: '202 Accepted' },
      });
      expect(
        (await temporary.api('GET', `projects/${created.body.id}`)).status,
      ).toBe(404);
    });
  });

  it('makes subgroups and lists the projects below a group', async () => {
    const parent = await temporary.api('GET', 'groups/acme');
    const infra = await temporary.api('POST', 'groups', {
      name: 'Infra',
      path: 'infra',
      parent_id: parent.body.id,
    });
    expect(infra.status).toBe(201);
    await temporary.api('POST', 'projects', {
      name: 'deep',
      namespace_id: infra.body.id,
    });
    const paths = async (query: string) =>
      (await temporary.api('GET', `groups/acme/projects?${query}`)).body.map(
        (item: { path_with_namespace: string }) => item.path_with_namespace,
      );
    expect(await paths('')).toEqual(['acme/content']);
    expect(await paths('include_subgroups=true')).toEqual([
      'acme/content',
      'acme/infra/deep',
    ]);
    expect(await paths('include_subgroups=true&search=dee')).toEqual([
      'acme/infra/deep',
    ]);
    expect(
      (await temporary.api('GET', 'groups/acme%2Finfra')).body.full_path,
    ).toBe('acme/infra');
    expect(
      (
        await temporary.api('POST', 'groups', {
          name: 'Infra',
          path: 'infra',
          parent_id: parent.body.id,
        })
      ).body,
    ).toEqual({
      message: 'Failed to save group {:path=>["has already been taken"]}',
    });
  });

  describe('branches', () => {
    it('creates, shows, lists and deletes', async () => {
      const path = 'repository/branches';
      const created = await temporary.api('POST', `projects/${id}/${path}`, {
        branch: 'feature/a.b',
        ref: 'main',
      });
      expect(created.status).toBe(201);
      expect(created.body).toMatchObject({
        name: 'feature/a.b',
        default: false,
      });
      expect((await get(`${path}/feature%2Fa.b`)).body.commit.id).toBe(
        created.body.commit.id,
      );
      expect(
        (await get(path)).body.map((item: { name: string }) => item.name),
      ).toEqual(['feature/a.b', 'main']);
      for (const [body, message] of [
        [{ branch: 'feature/a.b', ref: 'main' }, 'Branch already exists'],
        [{ branch: 'x', ref: 'none' }, 'Invalid reference name: none'],
        [{ branch: 'a b', ref: 'main' }, 'Branch name is invalid'],
      ] as const) {
        expect(
          await temporary.api('POST', `projects/${id}/${path}`, body),
        ).toMatchObject({ status: 400, body: { message } });
      }
      const remove = (name: string) =>
        temporary.api('DELETE', `projects/${id}/${path}/${name}`);
      expect((await remove('feature%2Fa.b')).status).toBe(204);
      expect((await remove('feature%2Fa.b')).body).toEqual({
        message: '404 Branch Not Found',
      });
      expect((await remove('main')).status).toBe(405);
    });
  });

  describe('tree', () => {
    it('lists folders first, and everything below with recursive', async () => {
      const paths = async (query: string) =>
        (await get(`repository/tree?${query}`)).body.map(
          (item: { path: string }) => item.path,
        );
      expect(await paths('')).toEqual(['platform', 'z', 'README.md']);
      expect(await paths('path=platform&ref=main')).toEqual([
        'platform/base.yaml',
        'platform/core.yaml',
      ]);
      expect(await paths('recursive=true')).toEqual([
        'README.md',
        'platform',
        'platform/base.yaml',
        'platform/core.yaml',
        'z',
        'z/y',
        'z/y/x.txt',
      ]);
    });

    it('pages with the headers of GitLab', async () => {
      const { body, headers } = await get(
        'repository/tree?recursive=true&per_page=3&page=2',
      );
      expect(body).toHaveLength(3);
      expect(Object.fromEntries(headers)).toMatchObject({
        'x-page': '2',
        'x-per-page': '3',
        'x-next-page': '3',
        'x-prev-page': '1',
        'x-total': '7',
        'x-total-pages': '3',
      });
      const next = /<([^>]+)>; rel="next"/.exec(headers.get('link') ?? '')?.[1];
      expect(new URL(String(next)).searchParams.get('page')).toBe('3');
      expect(new URL(String(next)).searchParams.get('recursive')).toBe('true');
    });

    it.each([
      ['ref=none', '404 Tree Not Found'],
      ['path=none', '404 invalid revision or path Not Found'],
      ['path=..%2F..', '404 invalid revision or path Not Found'],
    ])('answers 404 for %s', async (query, message) => {
      expect(await get(`repository/tree?${query}`)).toMatchObject({
        status: 404,
        body: { message },
      });
    });
  });

  describe('files', () => {
    const file = 'repository/files/platform%2Fcore.yaml';

    it('shows content and the commit that touched it last', async () => {
      const { body } = await get(`${file}?ref=main`);
      expect(body).toMatchObject({
        file_name: 'core.yaml',
        file_path: 'platform/core.yaml',
        size: 5,
        encoding: 'base64',
        content: Buffer.from('b: 2\n').toString('base64'),
        blob_id: 'f6f4a0223f7e6d6eabf206371a4a94db1512e114',
      });
      expect(body.last_commit_id).toMatch(/^[0-9a-f]{40}$/);
      const head = await temporary.api(
        'HEAD',
        `projects/${id}/${file}?ref=main`,
      );
      expect(head.status).toBe(200);
      expect(head.headers.get('x-gitlab-last-commit-id')).toBe(
        body.last_commit_id,
      );
      expect((await get(`${file}/raw`)).body).toBe('b: 2\n');
    });

    it.each([
      [`${file}?ref=none`, 404, { message: '404 Commit Not Found' }],
      [
        'repository/files/none?ref=main',
        404,
        { message: '404 File Not Found' },
      ],
      [
        'repository/files/platform?ref=main',
        404,
        { message: '404 File Not Found' },
      ],
      [
        'repository/files/..%2F..%2F..%2Fstate.json?ref=main',
        404,
        { message: '404 File Not Found' },
      ],
      [file, 400, { error: 'ref is missing' }],
    ])('answers %s with %i', async (path, status, body) => {
      expect(await get(path)).toMatchObject({ status, body });
    });

    it('creates, updates and deletes, and refuses what is stale', async () => {
      const path = `projects/${id}/repository/files/own.txt`;
      const change = { branch: 'main', commit_message: 'Own' };
      expect(
        await temporary.api('POST', path, { ...change, content: '1\n' }),
      ).toMatchObject({
        status: 201,
        body: { file_path: 'own.txt', branch: 'main' },
      });
      const before = await get('repository/files/own.txt?ref=main');
      await temporary.api('PUT', path, { ...change, content: '2\n' });
      const stale = {
        ...change,
        last_commit_id: before.body.last_commit_id,
        content: '3\n',
      };
      expect(await temporary.api('PUT', path, stale)).toMatchObject({
        status: 400,
        body: {
          message:
            'You are attempting to update a file that has changed since you started editing it.',
        },
      });
      expect(await temporary.api('DELETE', path, stale)).toMatchObject({
        status: 400,
        body: {
          message:
            'You are attempting to delete a file that has been previously updated.',
        },
      });
      expect((await temporary.api('DELETE', path, change)).status).toBe(204);
    });
  });

  it('archives a folder of a branch below one top folder', async () => {
    const response = await fetch(
      `${temporary.sandbox.gitlab.baseUrl}/api/v4/projects/${id}/repository/archive.tar.gz?sha=main&path=platform`,
      { headers: { authorization: 'Bearer sandbox-token' } },
    );
    expect(response.headers.get('content-type')).toBe(
      'application/octet-stream',
    );
    const names = execFileSync('tar', ['tzf', '-'], {
      input: Buffer.from(await response.arrayBuffer()),
    })
      .toString()
      .trim()
      .split('\n');
    expect(
      names.map(name => name.replace(/^content-main-\w{40}-platform\//, '')),
    ).toEqual(
      expect.arrayContaining(['platform/base.yaml', 'platform/core.yaml']),
    );
    expect(names.join()).not.toContain('README');
    expect(await get('repository/archive?sha=main&path=none')).toMatchObject({
      status: 404,
      body: { message: '404 File Not Found' },
    });
  });

  it('compares two branches', async () => {
    await temporary.api('POST', `projects/${id}/repository/commits`, {
      branch: 'compared',
      start_branch: 'main',
      commit_message: 'Rename',
      actions: [
        { action: 'move', previous_path: 'z/y/x.txt', file_path: 'x.txt' },
      ],
    });
    const { body } = await get('repository/compare?from=main&to=compared');
    expect(body.commits.map((item: { title: string }) => item.title)).toEqual([
      'Rename',
    ]);
    expect(body.diffs).toEqual([
      expect.objectContaining({
        old_path: 'z/y/x.txt',
        new_path: 'x.txt',
        renamed_file: true,
      }),
    ]);
  });

  describe('tokens', () => {
    it.each([
      ['none', {}],
      ['a wrong one', { 'PRIVATE-TOKEN': 'wrong' }],
      ['a wrong bearer', { authorization: 'Bearer wrong' }],
    ])('answers 401 with %s', async (_, headers) => {
      const response = await fetch(
        `${temporary.sandbox.gitlab.baseUrl}/api/v4/user`,
        { headers: headers as Record<string, string> },
      );
      expect(response.status).toBe(401);
      expect(await response.json()).toEqual({ message: '401 Unauthorized' });
    });

    it('acts as the person whose token it is', async () => {
      await temporary.sandbox.gitlab.addUser({
        username: 'dana',
        name: 'Dana Petrova',
        token: 'dana-token',
      });
      const { body } = await temporary.api('GET', 'user', undefined, {
        'PRIVATE-TOKEN': 'dana-token',
      });
      expect(body).toMatchObject({ username: 'dana', name: 'Dana Petrova' });
    });
  });

  it('answers 404 for what it does not have, and 400 for malformed JSON', async () => {
    expect(await get('issues')).toMatchObject({
      status: 404,
      body: { error: '404 Not Found' },
    });
    const response = await fetch(
      `${temporary.sandbox.gitlab.baseUrl}/api/v4/projects`,
      {
        method: 'POST',
        headers: {
          'PRIVATE-TOKEN': 'sandbox-token',
          'content-type': 'application/json',
        },
        body: '{',
      },
    );
    expect(response.status).toBe(400);
  });
});
