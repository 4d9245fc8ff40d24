import { resolve } from 'node:path';
import { documentPeers } from './documentPeers';

const page = resolve(__dirname, '../../../../../../docs/edit-engine.md');

describe('the page about the edit engine', () => {
  // Where it fails: `yarn bench edit --peers` brings the page up to date.
  it('says what the peers really do to the files of the corpus', async () => {
    await expect(documentPeers(page, true)).resolves.toBe(true);
  });
});
