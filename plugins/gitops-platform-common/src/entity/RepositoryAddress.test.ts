import fc from 'fast-check';
import { isSameRepository, parseRepositoryAddress } from './RepositoryAddress';

const host = 'gitlab.example.test';

describe('parseRepositoryAddress', () => {
  it.each([
    ['https://gitlab.example.test/acme/api.git', 'acme/api', ''],
    ['https://gitlab.example.test/acme/api', 'acme/api', ''],
    ['https://gitlab.example.test/acme/api/', 'acme/api', ''],
    ['https://GitLab.Example.Test/acme/api', 'acme/api', ''],
    ['https://oauth2:token@gitlab.example.test/acme/api.git', 'acme/api', ''],
    ['https://gitlab.example.test/a/b/c/d.git', 'a/b/c/d', ''],
    ['https://gitlab.example.test/acme/games/-/tree/main', 'acme/games', ''],
    [
      'https://gitlab.example.test/acme/games/-/tree/main/game-engine/',
      'acme/games',
      'game-engine',
    ],
    [
      'https://gitlab.example.test/acme/games/-/tree/feature%2Fx/a/b',
      'acme/games',
      'a/b',
    ],
    [
      'https://gitlab.example.test/acme/games/-/blob/main/game-engine/catalog-info.yaml',
      'acme/games',
      'game-engine',
    ],
    [
      'https://gitlab.example.test/acme/games/-/blob/main/game-engine/',
      'acme/games',
      'game-engine',
    ],
    ['https://gitlab.example.test/acme/games/-/blob/main/', 'acme/games', ''],
    [
      'https://gitlab.example.test/acme/games/-/blob/main/catalog-info.yaml',
      'acme/games',
      '',
    ],
    [
      'https://gitlab.example.test/acme/games/tree/main/game%20engine',
      'acme/games',
      'game engine',
    ],
    ['https://gitlab.example.test/acme/tree', 'acme/tree', ''],
    ['https://gitlab.example.test/acme/api/-/issues/1', 'acme/api', ''],
    ['git@gitlab.example.test:acme/api.git', 'acme/api', ''],
    ['ssh://git@gitlab.example.test/acme/api.git', 'acme/api', ''],
  ])('reads %s', (address, project, folder) => {
    expect(parseRepositoryAddress(address)).toMatchObject({
      host,
      project,
      folder,
    });
  });

  it('keeps the port', () => {
    expect(
      parseRepositoryAddress('http://localhost:8929/acme/api.git')?.host,
    ).toBe('localhost:8929');
  });

  it.each([
    '',
    'acme/api',
    'https://gitlab.example.test/',
    'file:///srv/api.git',
  ])('does not read %j', address => {
    expect(parseRepositoryAddress(address)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), address => {
        const parsed = parseRepositoryAddress(address);
        expect(parsed?.project).not.toBe('');
      }),
    );
  });
});

describe('isSameRepository', () => {
  const https = 'https://gitlab.example.test/acme/api.git';
  it.each([
    [https, 'https://gitlab.example.test/Acme/API', true],
    [https, 'git@gitlab.example.test:acme/api.git', true],
    [https, 'ssh://git@gitlab.example.test:2222/acme/api.git', true],
    [https, 'https://gitlab.example.test/acme/api/-/tree/main/x', true],
    [https, 'https://gitlab.example.test:8443/acme/api.git', false],
    [https, 'https://github.example.test/acme/api.git', false],
    [https, 'https://gitlab.example.test/acme/api2.git', false],
  ])('%s and %s: %s', (left, right, expected) => {
    const [a, b] = [left, right].map(
      address => parseRepositoryAddress(address)!,
    );
    expect(isSameRepository(a, b)).toBe(expected);
    expect(isSameRepository(b, a)).toBe(expected);
  });

  it('compares only projects where a host is unknown', () => {
    const slug = { project: 'acme/api', folder: '' };
    expect(isSameRepository(slug, parseRepositoryAddress(https)!)).toBe(true);
  });
});
