import { mkdir, symlink } from 'node:fs/promises';
import {
  TEMPLATE,
  templateRepository,
} from '../__testUtils__/templateRepository';
import { findTemplates } from './findTemplates';

type Repository = Awaited<ReturnType<typeof templateRepository>>;

const named = (name: string) =>
  TEMPLATE.replace('name: hello', `name: ${name}`);

describe('findTemplates', () => {
  let repository: Repository;

  const prepare = async (files: Record<string, string>) => {
    repository = await templateRepository(files);
  };

  const find = async (...places: string[]) => {
    const { templates, findings } = await findTemplates(places, {
      cwd: repository.directory,
    });
    return {
      found: templates.map(({ file, name }) => `${file} ${name}`),
      files: Object.fromEntries(
        templates.map(({ name, files }) => [name, files]),
      ),
      rules: findings.map(({ file, rule }) => `${file} ${rule}`),
    };
  };

  afterEach(() => repository.remove());

  it('takes every file with a template, whatever its name and place', async () => {
    await prepare({
      'template.yaml': named('at-the-root'),
      'teams/web/site.yml': named('site'),
      'all.yaml':
        'apiVersion: backstage.io/v1alpha1\nkind: Location\nspec: { targets: [./template.yaml] }\n',
      'docs/notes.yaml': 'kind: Template of a letter\n',
      'node_modules/x/template.yaml': named('installed'),
    });
    expect(await find('.')).toMatchObject({
      found: ['template.yaml at-the-root', 'teams/web/site.yml site'],
      rules: [],
    });
  });

  it('takes several templates of one file, and none twice', async () => {
    await prepare({
      'templates/both.yaml': `${named('one')}---\nkind: Location\n---\n${named(
        'two',
      )}`,
      'templates/skeleton/README.md': 'Hello',
    });
    const { found, files } = await find('templates', 'templates/both.yaml');
    expect(found).toEqual([
      'templates/both.yaml one',
      'templates/both.yaml two',
    ]);
    expect(files.two).toEqual(['skeleton/README.md']);
  });

  it('does not take what a template fetches for a template', async () => {
    await prepare({
      'templates/maker/template.yaml': named('maker'),
      'templates/maker/skeleton/template.yaml': named('${{ values.name }}'),
    });
    expect((await find('templates')).found).toEqual([
      'templates/maker/template.yaml maker',
    ]);
  });

  it('lists links inside the folder and refuses those that leave it', async () => {
    await prepare({
      'templates/hello/template.yaml': TEMPLATE,
      'templates/hello/skeleton/README.md': 'Hello',
      'shared/LICENSE': 'Mine',
    });
    const link = (target: string, path: string) =>
      symlink(target, repository.file(`templates/hello/${path}`));
    await link('README.md', 'skeleton/inside');
    await link('../../../shared/LICENSE', 'skeleton/outside');
    await link('../../../shared', 'skeleton/folder');
    await link('nowhere', 'skeleton/broken');
    const { files, rules } = await find('templates/hello');
    expect(files.hello).toEqual([
      'skeleton/README.md',
      'skeleton/broken',
      'skeleton/inside',
    ]);
    expect(rules).toEqual([
      'templates/hello/skeleton/folder link-leaves-folder',
      'templates/hello/skeleton/outside link-leaves-folder',
    ]);
  });

  it('goes on beside a file that cannot be read', async () => {
    await prepare({
      'a/template.yaml': 'kind: [',
      'b/template.yaml': named('good'),
    });
    await expect(find('.')).resolves.toMatchObject({
      found: ['b/template.yaml good'],
      rules: ['a/template.yaml not-yaml'],
    });
  });

  it('says that there is none', async () => {
    await prepare({});
    await mkdir(repository.file('empty'));
    await expect(find('empty')).rejects.toThrow(
      'There is no template in empty',
    );
  });
});
