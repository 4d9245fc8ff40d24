import type { Configuration } from '../configuration';
import {
  HELLO,
  TEMPLATE,
  templateRepository,
} from '../__testUtils__/templateRepository';
import { planRun } from './planRun';

type Repository = Awaited<ReturnType<typeof templateRepository>>;

describe('the plan of a run', () => {
  let repository: Repository;

  beforeEach(async () => {
    repository = await templateRepository({
      ...HELLO,
      'templates/hello/template.yaml': TEMPLATE.replace(
        'properties:',
        'properties: { dark: { type: boolean } }',
      ).replace(/^ +name:\n +type: string\n +default: world\n/m, ''),
      'examples/dry-run/hello/moon.yaml': 'values: { dark: true }\n',
    });
  });

  afterEach(() => repository.remove());

  const casesOf = async (...only: string[]) => {
    const { directory, file } = repository;
    const configuration: Configuration = {
      file: file('gitops-platform.dry-run.yaml'),
      directory,
      templates: ['templates'],
      cases: file('examples/dry-run'),
      modules: [],
      defaultModules: true,
      mappings: [],
      config: {},
      catalog: [],
      exclude: {},
      checks: [],
    };
    const { templates } = await planRun(configuration, {
      cwd: directory,
      places: [],
      only,
    });
    return templates.flatMap(({ cases }) => cases.map(({ name }) => name));
  };

  it.each([
    [[], ['moon', 'defaults', 'dark=false']],
    [['moon'], ['moon']],
    [['hello/moon'], ['moon']],
    [['defaults'], ['defaults']],
    [['dark=false'], ['dark=false']],
    [['hello/*'], ['moon', 'defaults', 'dark=false']],
  ])('of the cases %j has %j', async (only, names) => {
    expect(await casesOf(...only)).toEqual(names);
  });

  it('has a case for whoever asks for one', async () => {
    await expect(casesOf('sun')).rejects.toThrow('There is no case sun');
  });
});
