import { request as httpRequest } from 'node:http';
import {
  startTemporarySandbox,
  TemporarySandbox,
} from '../../testing/temporarySandbox';

const EVIL = '<script>alert("x")</script>';

describe('the pages', () => {
  let temporary: TemporarySandbox;
  let baseUrl: string;
  let id: number;

  beforeAll(async () => {
    temporary = await startTemporarySandbox();
    baseUrl = temporary.sandbox.gitlab.baseUrl;
    id = await temporary.project('shown', {
      'README.md': [
        '# Shown',
        '',
        EVIL,
        '',
        '- [guide](docs/guide.md)',
        '- [evil](javascript:void)',
        '- [other](//evil.example/x)',
        '',
        '| a | b |',
        '|---|---|',
        '| `c` | **d** |',
      ].join('\n'),
      'docs/guide.md': '# Guide\n\n![logo](logo.png)\n',
      'src/evil.html': `${EVIL}\n`,
      'src/run.sh': 'echo one\necho two\n',
    });
    await temporary.api('POST', `projects/${id}/repository/commits`, {
      branch: 'feature/x',
      start_branch: 'main',
      commit_message: `Add ${EVIL}`,
      actions: [
        { action: 'create', file_path: 'new.txt', content: 'new\n' },
        {
          action: 'update',
          file_path: 'src/run.sh',
          content: 'echo 1\necho two\n',
        },
      ],
    });
  });
  afterAll(() => temporary.stop());

  async function page(path: string, init?: RequestInit) {
    const response = await fetch(`${baseUrl}${path}`, {
      redirect: 'manual',
      ...init,
    });
    return {
      status: response.status,
      headers: response.headers,
      text: await response.text(),
    };
  }

  async function openMergeRequest(
    branch: string,
    title = 'Change',
  ): Promise<string> {
    if (branch !== 'feature/x') {
      await temporary.api('POST', `projects/${id}/repository/commits`, {
        branch,
        start_branch: 'main',
        commit_message: 'Change',
        actions: [
          { action: 'create', file_path: `${branch}.txt`, content: 'c\n' },
        ],
      });
    }
    const { body } = await temporary.api(
      'POST',
      `projects/${id}/merge_requests`,
      {
        source_branch: branch,
        target_branch: 'main',
        title,
        description: `**Why** ${EVIL}`,
      },
    );
    return new URL(body.web_url).pathname;
  }

  function formOf(text: string, action: string): URLSearchParams {
    const form = new RegExp(
      `<form method="post" action="[^"]*/${action}">([\\s\\S]*?)</form>`,
    ).exec(text)?.[1];
    const fields = [
      ...(form ?? '').matchAll(/name="(\w+)"\s+value="(\w+)"/g),
    ].map(([, name, value]): [string, string] => [name, value]);
    return new URLSearchParams(fields);
  }

  it.each([
    ['/', 'acme/shown'],
    ['/acme', '>shown</a'],
    ['/groups/acme', '>shown</a'],
    ['/sandbox', '@sandbox'],
    ['/acme/shown', '<h2>Shown</h2>'],
    ['/acme/shown/', '<h2>Shown</h2>'],
    ['/acme/shown/-/tree/main/docs', 'guide.md'],
    ['/acme/shown/-/tree/feature/x', 'new.txt'],
    ['/acme/shown/-/tree/feature%2Fx', 'new.txt'],
    ['/acme/shown/-/blob/main/src/run.sh', 'id="L2"'],
    ['/acme/shown/-/blob/feature/x/src/run.sh', 'echo 1'],
    ['/acme/shown/-/blob/main/docs', 'guide.md'],
    ['/acme/shown/-/commits/feature/x', 'Initial commit'],
    ['/acme/shown/-/commits/main/docs', 'Initial commit'],
    ['/acme/shown/-/commit/feature%2Fx', 'echo 1'],
    ['/acme/shown/-/branches', 'feature/x'],
    ['/acme/shown/-/merge_requests', 'Merge requests'],
    ['/-/readiness', 'ok'],
  ])('%s shows %j', async (path, text) => {
    const shown = await page(path);
    expect(shown.status).toBe(200);
    expect(shown.text).toContain(text);
  });

  it.each([
    '/none',
    '/acme/none',
    '/acme/shown/-/pipelines',
    '/acme/shown/-/blob/main/none.txt',
    '/acme/shown/-/blob/none/README.md',
    '/acme/shown/-/tree/main/none',
    '/acme/shown/-/commit/none',
    '/acme/shown/-/merge_requests/99',
    '/acme/shown/-/blob/main/%2e%2e%2f%2e%2e%2fstate.json',
    '/acme/shown/-/raw/main/..%2f..%2fstate.json',
    '/acme/shown/-/tree/main/..%2f..',
    '/acme/shown/-/commits/--output=x',
    '/acme/..%2f..%2fetc/-/blob/main/passwd',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/%zz',
  ])('%s is not found', async path => {
    expect((await page(path)).status).toBe(404);
  });

  it('leads from the editor that the portal links to, to the file', async () => {
    const { status, headers } = await page(
      '/acme/shown/-/edit/main/src/run.sh',
    );
    expect(status).toBe(302);
    expect(headers.get('location')).toBe('/acme/shown/-/blob/main/src/run.sh');
  });

  it('escapes everything that comes from repositories and people', async () => {
    const address = await openMergeRequest('escaped', `Title ${EVIL}`);
    for (const path of [
      '/acme/shown',
      '/acme/shown/-/blob/main/src/evil.html',
      '/acme/shown/-/commits/feature/x',
      '/acme/shown/-/commit/feature%2Fx',
      '/acme/shown/-/branches',
      '/acme/shown/-/merge_requests',
      address,
    ]) {
      const { text, headers } = await page(path);
      expect(text).not.toContain('<script');
      expect(text).toContain('&lt;script&gt;');
      expect(headers.get('content-security-policy')).toContain(
        "default-src 'none'",
      );
    }
  });

  it('links relative addresses of a readme, and no scripts', async () => {
    const { text } = await page('/acme/shown');
    expect(text).toContain('href="/acme/shown/-/blob/main/docs/guide.md"');
    expect(text).not.toMatch(/javascript:/);
    expect(text).not.toContain('evil.example');
    expect(text).toContain('<td><code>c</code></td>');
  });

  it('sends raw content as text in a box of its own', async () => {
    const { text, headers } = await page(
      '/acme/shown/-/raw/main/src/evil.html',
    );
    expect(text).toBe(`${EVIL}\n`);
    expect(headers.get('content-type')).toContain('text/plain');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
  });

  it('loads its own style only', async () => {
    const { text } = await page('/acme/shown');
    expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
    const { status, headers } = await page('/-/assets/sandbox.css');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/css');
  });

  describe('the buttons of a merge request', () => {
    it('merge what the page showed', async () => {
      const address = await openMergeRequest('merged-by-button');
      const { text } = await page(address);
      expect(text).toContain('Ready to merge');
      const merged = await page(`${address}/merge`, {
        method: 'POST',
        body: formOf(text, 'merge'),
        headers: { origin: baseUrl },
      });
      expect(merged.status).toBe(303);
      expect(merged.headers.get('location')).toBe(address);
      expect((await page(address)).text).toContain('Merged by Sandbox');
      const file = await page('/acme/shown/-/raw/main/merged-by-button.txt');
      expect(file.text).toBe('c\n');
    });

    it('close and reopen', async () => {
      const address = await openMergeRequest('closed-by-button');
      const submit = async (action: string) => {
        const { text } = await page(address);
        return page(`${address}/${action}`, {
          method: 'POST',
          body: formOf(text, action),
        });
      };
      expect((await submit('close')).status).toBe(303);
      expect((await page(address)).text).toContain('Reopen');
      expect((await submit('reopen')).status).toBe(303);
      expect((await page(address)).text).toContain('Ready to merge');
    });

    it.each<[string, (form: URLSearchParams) => RequestInit]>([
      ['without a token', () => ({ body: new URLSearchParams() })],
      [
        'with the token of another form',
        form => ({
          body: new URLSearchParams({
            authenticity_token: `x${form.get('authenticity_token')?.slice(1)}`,
          }),
        }),
      ],
      [
        'from another site',
        form => ({ body: form, headers: { origin: 'http://evil.example' } }),
      ],
      [
        'from a sandboxed frame',
        form => ({ body: form, headers: { origin: 'null' } }),
      ],
    ])('do nothing %s', async (name, init) => {
      const address = await openMergeRequest(
        `refused-${name.replace(/\W/g, '-')}`,
      );
      const { text } = await page(address);
      const refused = await page(`${address}/merge`, {
        method: 'POST',
        ...init(formOf(text, 'merge')),
      });
      expect(refused.status).toBe(422);
      expect((await page(address)).text).toContain('Ready to merge');
    });

    it('do not merge what was pushed after the page was shown', async () => {
      const address = await openMergeRequest('moved');
      const { text } = await page(address);
      await temporary.api('POST', `projects/${id}/repository/commits`, {
        branch: 'moved',
        commit_message: 'Slip in',
        actions: [{ action: 'create', file_path: 'slipped.txt', content: '' }],
      });
      const refused = await page(`${address}/merge`, {
        method: 'POST',
        body: formOf(text, 'merge'),
      });
      expect(refused.status).toBe(409);
      expect(refused.text).toContain('The branch changed');
    });
  });

  it('opens a merge request for a branch, and says why it does not', async () => {
    await temporary.api('POST', `projects/${id}/repository/commits`, {
      branch: 'opened-by-form',
      start_branch: 'main',
      commit_message: 'Add a file',
      actions: [{ action: 'create', file_path: 'form.txt', content: 'f\n' }],
    });
    const open = async (branch: string) => {
      const { text } = await page(
        `/acme/shown/-/merge_requests/new?merge_request%5Bsource_branch%5D=${branch}`,
      );
      const token = /name="authenticity_token"\s+value="(\w+)"/.exec(text);
      return page('/acme/shown/-/merge_requests', {
        method: 'POST',
        body: new URLSearchParams({
          authenticity_token: token?.[1] ?? '',
          source_branch: branch,
          title: 'Opened by the form',
        }),
      });
    };
    const opened = await open('opened-by-form');
    expect(opened.status).toBe(303);
    expect((await page(opened.headers.get('location')!)).text).toContain(
      'Opened by the form',
    );
    expect((await open('opened-by-form')).text).toContain(
      'Another merge request is open for this branch.',
    );
    expect((await open('no-such-branch')).status).toBe(422);
  });

  it('names the files that conflict and offers no merge', async () => {
    await temporary.api('POST', `projects/${id}/repository/commits`, {
      branch: 'main',
      commit_message: 'Other',
      actions: [
        {
          action: 'update',
          file_path: 'src/run.sh',
          content: 'echo 9\necho two\n',
        },
      ],
    });
    const address = await openMergeRequest('feature/x');
    const { text } = await page(address);
    expect(text).toContain('Merge conflicts in src/run.sh');
    expect(formOf(text, 'merge').toString()).toBe('');
  });

  it('answers loopback names only', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      httpRequest(
        `${baseUrl}/acme/shown`,
        { headers: { host: 'evil.example' } },
        response => {
          response.resume();
          resolve(response.statusCode);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});
