import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const templates = resolve(__dirname, '../../../../templates');
const original = join(templates, 'proto/skeleton');
const copy = join(templates, 'service/skeleton/proto');

/** Path and text of each file that both templates need: only one asks for a policy. */
function filesOf(directory: string): [string, string][] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => !path.startsWith(join(original, 'policy')))
    .map<[string, string]>(path => [
      relative(directory, path),
      readFileSync(path, 'utf8'),
    ])
    .sort();
}

// A template can fetch files from its own folder only.
describe('the skeleton of an API in "New service"', () => {
  it('is that of "New proto API": copy repository/ and service.proto.njk after a change', () => {
    expect(filesOf(copy)).toEqual(filesOf(original));
  });
});
