import { ConfigReader } from '@backstage/config';
import { readTrustedLocations } from './readTrustedLocations';

const read = (trustedLocations?: unknown) =>
  readTrustedLocations(
    new ConfigReader({
      gitopsPlatform: { entities: { trustedLocations } as never },
    }),
  );

describe('readTrustedLocations', () => {
  it('trusts nothing by default', () => {
    expect(readTrustedLocations(new ConfigReader({}))).toEqual([]);
  });

  it('reads web addresses', () => {
    expect(
      read([
        'https://gitlab.example.test/acme/catalog/',
        'https://gitlab.example.test/acme/people/-/blob/main/',
      ]),
    ).toEqual([
      'https://gitlab.example.test/acme/catalog',
      'https://gitlab.example.test/acme/people/-/blob/main',
    ]);
  });

  it.each([
    [['acme/catalog'], 'trustedLocations[0] must be an absolute URL'],
    [
      ['https://gitlab.example.test', 'file:///catalog'],
      'trustedLocations[1] must start with https://',
    ],
    ['https://gitlab.example.test', 'got string, wanted string-array'],
  ])('refuses %j', (value, message) => {
    expect(() => read(value)).toThrow(message);
  });
});
