import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fakeCatalog } from '../__testUtils__/fakeCatalog';
import { prepareActions } from '../__testUtils__/prepareActions';
import {
  actionReference,
  singleActionReference,
} from '../testing/actionReference';
import { createRegisterInCatalogAction } from './catalog';
import { createChangeActions } from './changeActions';
import { deliveryInput, deliveryOutput } from './delivery';
import {
  createCreateRepositoryAction,
  createProposeFilesAction,
} from './repository';

const README = join(__dirname, '../../README.md');
const START =
  '<!-- reference: made from the actions, see reference.test.ts -->';
const END = '<!-- end of the reference -->';

/** Run it with `UPDATE_REFERENCE=1` to write the reference anew. */
describe('the reference in the README', () => {
  const { options } = prepareActions();
  const reference = [
    actionReference(createChangeActions(options), {
      inputs: Object.keys(deliveryInput),
      outputs: Object.keys(deliveryOutput),
    }),
    singleActionReference(createCreateRepositoryAction(options)),
    singleActionReference(createProposeFilesAction(options)),
    singleActionReference(
      createRegisterInCatalogAction({ catalog: fakeCatalog() }),
    ),
  ].join('\n\n');

  const readReadme = async () => {
    const readme = await readFile(README, 'utf8');
    const start = readme.indexOf(START) + START.length;
    const end = readme.indexOf(END);
    return {
      before: readme.slice(0, start),
      reference: readme.slice(start, end).trim(),
      after: readme.slice(end),
    };
  };

  beforeAll(async () => {
    if (process.env.UPDATE_REFERENCE) {
      const { before, after } = await readReadme();
      await writeFile(README, `${before}\n\n${reference}\n\n${after}`);
    }
  });

  it('says what the actions say', async () => {
    expect((await readReadme()).reference).toBe(reference);
  });
});
