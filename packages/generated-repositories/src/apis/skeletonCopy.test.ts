import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

const templates = resolve(__dirname, '../../../../templates');
const proto = join(templates, 'proto/skeleton');
const service = join(templates, 'service/skeleton');
const consumer = join(templates, 'consume-api/skeleton');

/** Path and text of each file that both templates need: only one asks for a policy. */
function filesOf(directory: string): [string, string][] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter(path => !path.startsWith(join(proto, 'policy')))
    .map<[string, string]>(path => [
      relative(directory, path),
      readFileSync(path, 'utf8'),
    ])
    .sort();
}

// A template can fetch files from its own folder only.
describe('the skeleton of an API in "New service"', () => {
  it('is that of "New proto API": copy repository/ and service.proto.njk after a change', () => {
    expect(filesOf(join(service, 'proto'))).toEqual(filesOf(proto));
  });
});

describe('the skeletons of "Consume an API"', () => {
  it.each(readdirSync(consumer))(
    'are those of "New service": copy %s after a change',
    folder => {
      expect(filesOf(join(consumer, folder))).toEqual(
        filesOf(join(service, folder)),
      );
    },
  );

  it('has a client for every language of "New service"', () => {
    const clients = (skeleton: string) =>
      readdirSync(skeleton).filter(folder => folder.endsWith('-client'));
    expect(clients(consumer)).toEqual(clients(service));
  });
});
