import { symlink } from 'node:fs/promises';
import {
  HELLO,
  TEMPLATE,
  templateRepository,
} from './__testUtils__/templateRepository';

// The engine starts anew for every test, which takes its time on a busy machine.
jest.setTimeout(60_000);

type Repository = Awaited<ReturnType<typeof templateRepository>>;

const CASE = 'values: { name: moon }\n';

interface Row {
  name: string;
  files: Record<string, string | Buffer>;
  args: string[];
  code: number;
  says: RegExp;
  prepare?: (repository: Repository) => Promise<void>;
}

/** A step that fetches from this address. */
const fetching = (url: string) => TEMPLATE.replace('./skeleton', url);

const rows: Row[] = [
  {
    name: 'a template that is not YAML',
    files: { 'templates/hello/template.yaml': 'kind: Template\n  a: [b\n' },
    args: ['templates'],
    code: 1,
    says: /templates\/hello\/template\.yaml:\d+:\d+[\s\S]*not YAML/,
  },
  {
    name: 'a key that is there twice',
    files: {
      ...HELLO,
      'templates/hello/template.yaml': `${TEMPLATE}kind: Template\n`,
    },
    args: ['templates'],
    code: 1,
    says: /template\.yaml:25:1[\s\S]*"kind" is there twice/,
  },
  {
    name: 'an old API version',
    files: {
      'template.yaml': TEMPLATE.replace('v1beta3', 'v1beta2'),
    },
    args: ['.'],
    code: 1,
    says: /template\.yaml:1:1[\s\S]*Only templates of scaffolder\.backstage\.io\/v1beta3/,
  },
  {
    name: 'a step without an action',
    files: {
      'template.yaml': TEMPLATE.replace('      action: fetch:template\n', ''),
    },
    args: ['template.yaml'],
    code: 1,
    says: /Step 1 needs an "action"/,
  },
  {
    name: 'an empty folder',
    files: { 'templates/README.md': 'Nothing yet' },
    args: ['templates'],
    code: 2,
    says: /There is no template in templates/,
  },
  {
    name: 'a folder that is not there',
    files: HELLO,
    args: ['elsewhere'],
    code: 2,
    says: /There is no file or folder elsewhere/,
  },
  {
    name: 'an unknown option',
    files: HELLO,
    args: ['--upgrade'],
    code: 2,
    says: /unknown option '--upgrade'/,
  },
  {
    name: 'a mapping that is not one',
    files: HELLO,
    args: ['--map', 'somewhere'],
    code: 2,
    says: /--map somewhere is not an address and a folder/,
  },
  {
    name: 'a configuration with an unknown key',
    files: {
      ...HELLO,
      'gitops-platform.dry-run.yaml': 'cases: cases\nmodule: [a]\n',
    },
    args: [],
    code: 2,
    says: /gitops-platform\.dry-run\.yaml:\d+:\d+: .*module/,
  },
  {
    name: 'a module that is not installed',
    files: HELLO,
    args: ['--module', '@acme/no-such-module'],
    code: 2,
    says: /The module @acme\/no-such-module is installed neither in/,
  },
  {
    name: 'a module that does not load',
    files: { ...HELLO, 'broken.cjs': 'throw new Error("no licence");\n' },
    args: ['--module', './broken.cjs'],
    code: 2,
    says: /The module \S*\/broken\.cjs does not load: no licence/,
  },
  {
    name: 'a module that is not a backend module',
    files: { ...HELLO, 'other.cjs': 'exports.createRouter = () => {};\n' },
    args: ['--module', './other.cjs'],
    code: 2,
    says: /The module \S*\/other\.cjs has no backend module/,
  },
  {
    name: 'a case that is not there',
    files: { ...HELLO, 'examples/dry-run/hello/moon.yaml': CASE },
    args: ['--only', 'sun'],
    code: 2,
    says: /There is no case sun/,
  },
  {
    name: 'a case with an unknown key',
    files: {
      ...HELLO,
      'examples/dry-run/hello/moon.yaml': `${CASE}expects: {}\n`,
    },
    args: [],
    code: 1,
    says: /hello\/moon\.yaml:\d+:\d+[\s\S]*expects/,
  },
  {
    name: 'a case for a template that is gone',
    files: { ...HELLO, 'examples/dry-run/goodbye/moon.yaml': CASE },
    args: [],
    code: 1,
    says: /goodbye\/moon\.yaml[\s\S]*There is no template "goodbye"/,
  },
  {
    name: 'a missing golden tree, which is noted',
    files: { ...HELLO, 'examples/dry-run/hello/moon.yaml': CASE },
    args: [],
    code: 0,
    says: /There is no golden tree examples\/dry-run\/hello\/moon\/golden/,
  },
  {
    name: 'a missing golden tree where one is required',
    files: { ...HELLO, 'examples/dry-run/hello/moon.yaml': CASE },
    args: ['--require-golden'],
    code: 1,
    says: /There is no golden tree/,
  },
  {
    name: 'a template without cases where golden trees are required',
    files: HELLO,
    args: ['--require-golden'],
    code: 1,
    says: /Template "hello" has no case of its own/,
  },
  {
    name: 'a skeleton file beyond what the engine renders',
    files: {
      ...HELLO,
      'templates/hello/skeleton/large.txt': 'x'.repeat(4_194_305),
      'examples/dry-run/hello/moon.yaml': CASE,
    },
    args: [],
    code: 1,
    says: /large\.txt[\s\S]*at most 4194304 characters[\s\S]*Case "moon" failed in step "fetch"[\s\S]*list it under copyWithoutTemplating/,
  },
  {
    name: 'a folder beyond what the template editor takes',
    files: {
      ...HELLO,
      'templates/hello/skeleton/one.bin': Buffer.alloc(4_000_000),
      'templates/hello/skeleton/two.bin': Buffer.alloc(4_000_000),
      'examples/dry-run/hello/moon.yaml': CASE,
    },
    args: [],
    code: 0,
    says: /template editor takes at most 10 MB/,
  },
  {
    name: 'a skeleton of 5,000 files',
    files: {
      ...HELLO,
      ...Object.fromEntries(
        Array.from({ length: 5_000 }, (_, index) => [
          `templates/hello/skeleton/${index % 50}/${index}.txt`,
          `\${{ values.name }} ${index}\n`,
        ]),
      ),
      'examples/dry-run/hello/moon.yaml': CASE,
    },
    args: ['--once'],
    code: 0,
    says: /1 passed/,
  },
  {
    name: 'a template of 2 MB',
    files: {
      ...HELLO,
      'templates/hello/template.yaml': `${TEMPLATE}${Array.from(
        { length: 40_000 },
        (_, index) =>
          `      - title: Line ${index}\n        content: Line ${index}`,
      )
        .join('\n')
        .replace(/^/, '')}\n`,
      'examples/dry-run/hello/moon.yaml': CASE,
    },
    args: ['--once'],
    code: 0,
    says: /1 passed/,
  },
  {
    name: 'a symbolic link that leads out of the folder',
    files: HELLO,
    args: ['templates'],
    code: 1,
    says: /skeleton\/secrets[\s\S]*leads out of the folder of the template, to \/etc\/hostname/,
    prepare: ({ file }) =>
      symlink('/etc/hostname', file('templates/hello/skeleton/secrets')),
  },
  {
    name: 'a path that leads out of the folder',
    files: {
      ...HELLO,
      'templates/hello/template.yaml': fetching('./../other'),
      'templates/other/README.md': 'Not yours',
      'examples/dry-run/hello/moon.yaml': CASE,
    },
    args: [],
    code: 1,
    says: /Case "moon" failed in step "fetch"[\s\S]*(?:outside|not allowed|safe|Relative path)/i,
  },
  {
    name: 'an address that is not mapped',
    files: {
      ...HELLO,
      'templates/hello/template.yaml': fetching(
        'https://github.com/acme/skeleton/tree/main/files',
      ),
      'examples/dry-run/hello/moon.yaml': CASE,
    },
    args: [],
    code: 1,
    says: /no network[\s\S]*step "fetch" \(fetch:template\) to https:\/\/github\.com\/acme\/skeleton/,
  },
];

describe('gitops-platform dry-run, given', () => {
  let repository: Repository | undefined;

  afterEach(async () => {
    await repository?.remove();
    repository = undefined;
  });

  it.each(rows)('$name', async ({ files, args, code, says, prepare }) => {
    repository = await templateRepository(files);
    await prepare?.(repository);
    const run = await repository.dryRun(...args);
    expect(`${run.stdout}${run.stderr}`).toMatch(says);
    expect(`${run.stdout}${run.stderr}`).not.toMatch(
      /^\s+at .*\(.*:\d+:\d+\)/m,
    );
    expect(run.code).toBe(code);
  });
});
