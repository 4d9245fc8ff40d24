import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prepareActions } from '../__testUtils__/prepareActions';
import { actionReference } from '../testing/actionReference';
import { createChangeActions } from './changeActions';
import { deliveryInput, deliveryOutput } from './delivery';

const README = join(__dirname, '../../README.md');
const START =
  '<!-- reference: made from the actions, see reference.test.ts -->';
const END = '<!-- end of the reference -->';

/** Run it with `UPDATE_REFERENCE=1` to write the reference anew. */
describe('the reference in the README', () => {
  it('says what the actions say', async () => {
    const readme = await readFile(README, 'utf8');
    const start = readme.indexOf(START) + START.length;
    const end = readme.indexOf(END);
    const reference = actionReference(
      createChangeActions(prepareActions().options),
      {
        inputs: Object.keys(deliveryInput),
        outputs: Object.keys(deliveryOutput),
      },
    );
    if (process.env.UPDATE_REFERENCE) {
      await writeFile(
        README,
        `${readme.slice(0, start)}\n\n${reference}\n\n${readme.slice(end)}`,
      );
    } else {
      expect(readme.slice(start, end).trim()).toBe(reference);
    }
  });
});
