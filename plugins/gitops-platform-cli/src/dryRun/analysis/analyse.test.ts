import type { EngineFacts } from '../engine/EngineFacts';
import { DEFAULT_MODULES, loadModules } from '../engine/modules/loadModules';
import { startEngine } from '../engine/startEngine';
import { findTemplates } from '../template';
import { faults } from './__fixtures__/faults';
import { goodTemplates, withFault } from './__testUtils__/faultyTemplate';
import { analyse } from './analyse';

// The start of the engine takes its time on a busy machine.
jest.setTimeout(60_000);

describe('analyse', () => {
  let facts: EngineFacts;

  beforeAll(async () => {
    const engine = await startEngine({
      modules: loadModules([...DEFAULT_MODULES], __dirname),
      mappings: [],
      config: {},
      entities: [],
    });
    ({ facts } = engine);
    await engine.stop();
  });

  const findingsIn = async (directory: string) => {
    const { templates, findings } = await findTemplates(['.'], {
      cwd: directory,
    });
    return [
      ...findings,
      ...templates.flatMap(template =>
        analyse(template, facts.actions, {
          filters: [...facts.filters],
          globals: [...facts.globals],
        }),
      ),
    ];
  };

  it('says nothing of templates that are right', async () => {
    const { templates } = await findTemplates(['.'], { cwd: goodTemplates });
    expect(templates.length).toBeGreaterThanOrEqual(20);
    expect(await findingsIn(goodTemplates)).toEqual([]);
  });

  it('says nothing but notes of the templates of this repository', async () => {
    const own = await findingsIn(`${goodTemplates}/../../templates`);
    expect(own.filter(({ severity }) => severity !== 'note')).toEqual([]);
  });

  it('is tried with enough faults', () => {
    expect(faults.length).toBeGreaterThanOrEqual(60);
    expect(new Set(faults.map(({ name }) => name)).size).toBe(faults.length);
  });

  it.each(faults.filter(({ by }) => by !== 'output'))(
    'catches: $name',
    async fault => {
      await withFault(fault, async directory => {
        expect(await findingsIn(directory)).toContainEqual(
          expect.objectContaining({ rule: fault.rule }),
        );
      });
    },
  );

  it.each([
    ['misspelt filter', 'template.yaml', 94, 61],
    ['misspelt nested parameter', 'template.yaml', 52, 42],
    [
      'misspelt value in a file',
      'skeleton/typescript/catalog-info.yaml.njk',
      7,
      21,
    ],
  ])('names the place of: %s', async (name, file, line, column) => {
    const fault = faults.find(candidate => candidate.name === name)!;
    await withFault(fault, async (directory, faultLine) => {
      expect(faultLine).toBe(line);
      expect(await findingsIn(directory)).toContainEqual(
        expect.objectContaining({ rule: fault.rule, file, line, column }),
      );
    });
  });
});
