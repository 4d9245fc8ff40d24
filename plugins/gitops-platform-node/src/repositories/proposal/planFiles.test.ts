import type { FolderFile } from '../readFolder';
import { planFiles } from './planFiles';

const fileOf = (file: string, content: string | Uint8Array): FolderFile => ({
  file,
  content: Buffer.from(content),
  blobId: '',
});

const reader =
  (there: Record<string, string | Uint8Array>) => async (file: string) =>
    file in there ? Buffer.from(there[file]) : undefined;

const include = { file: '.gitlab-ci.yml', local: '.gitlab/platform.yml' };
const NOT_UTF8 = Buffer.from([0xff, 0x00]);

describe('a plan of files', () => {
  it('adds what is absent and keeps what is there', async () => {
    const plan = await planFiles(
      [fileOf('a', 'a\n'), fileOf('b', 'b\n'), fileOf('c', 'c\n')],
      reader({ b: 'b\n', c: 'c\r\n' }),
    );
    expect(plan.files).toEqual([
      { file: 'a', outcome: 'added' },
      { file: 'b', outcome: 'unchanged' },
      {
        file: 'c',
        outcome: 'kept',
        reason: 'it is there with other contents',
      },
    ]);
    expect(plan.added.map(({ file }) => file)).toEqual(['a']);
    expect(plan.changed).toEqual([]);
    expect(plan.diff).toBe('--- /dev/null\n+++ b/a\n@@ -0,0 +1,1 @@\n+a\n');
  });

  it('adds the include to a pipeline that is there, whatever was rendered', async () => {
    const plan = await planFiles(
      [fileOf('.gitlab-ci.yml', 'include: []\n')],
      reader({ '.gitlab-ci.yml': 'include:\n  - local: a.yml\n' }),
      { include },
    );
    expect(plan.files).toEqual([
      { file: '.gitlab-ci.yml', outcome: 'changed' },
    ]);
    expect(plan.changed).toEqual([
      {
        file: '.gitlab-ci.yml',
        text: 'include:\n  - local: a.yml\n  - local: .gitlab/platform.yml\n',
      },
    ]);
    expect(plan.diff).toContain('+  - local: .gitlab/platform.yml\n');
  });

  it('adds a pipeline with the include where neither side has one', async () => {
    const { added } = await planFiles([], reader({}), { include });
    expect(added).toEqual([
      {
        file: '.gitlab-ci.yml',
        content: Buffer.from('include:\n  - local: .gitlab/platform.yml\n'),
      },
    ]);
  });

  it('leaves an absent file whose entry is asked for to a person', async () => {
    const { files, added } = await planFiles([], reader({}), {
      variable: {
        file: '.cicd/default.yaml',
        name: 'A_URL',
        value: 'http://a',
      },
    });
    expect([files, added]).toEqual([
      [
        {
          file: '.cicd/default.yaml',
          outcome: 'kept',
          reason:
            'there is none; add A_URL: "http://a" to its configmap by hand',
        },
      ],
      [],
    ]);
  });

  it('leaves a pipeline of another encoding to a person', async () => {
    const { files, changed } = await planFiles(
      [],
      reader({ '.gitlab-ci.yml': NOT_UTF8 }),
      { include },
    );
    expect(files).toEqual([
      {
        file: '.gitlab-ci.yml',
        outcome: 'kept',
        reason: expect.stringMatching(/^it is not UTF-8; add "local: /),
      },
    ]);
    expect(changed).toEqual([]);
  });

  it('does not print what is no text', async () => {
    const { diff } = await planFiles([fileOf('x.png', NOT_UTF8)], reader({}));
    expect(diff).toBe('Binary files /dev/null and b/x.png differ\n');
  });
});
