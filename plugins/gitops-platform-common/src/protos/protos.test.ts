import { examplePlatform } from '../testing';
import { apiOfService, validateApiName } from './apiNames';
import { generatedPackages } from './generatedPackages';
import { protoNames } from './protoNames';
import {
  protoGroup,
  protoPipelineProject,
  protoRepositoryUrl,
} from './protoRepository';

describe('protoNames', () => {
  it('names the parts of a contract after the API', () => {
    expect(protoNames('gift-api')).toEqual({
      protoPackage: 'gift.v1',
      file: 'proto/gift/v1/gift.proto',
      resource: 'Gift',
      field: 'gift',
      service: 'GiftService',
    });
  });

  it.each([
    ['gift-service', 'gift.v1', 'GiftService'],
    ['gift', 'gift.v1', 'GiftService'],
    ['price-list-api', 'price_list.v1', 'PriceListService'],
    // Python's standard library has modules of these names.
    ['email-api', 'email_api.v1', 'EmailService'],
    ['class', 'class_api.v1', 'ClassService'],
    ['package-api', 'package_api.v1', 'PackageService'],
  ])('%s is %s with %s', (api, protoPackage, service) => {
    expect(protoNames(api)).toMatchObject({ protoPackage, service });
  });
});

it('names no field like a word that languages reserve', () => {
  expect(protoNames('package-api')).toMatchObject({
    resource: 'Package',
    field: 'package_item',
  });
});

describe('validateApiName', () => {
  it.each(['gift-api', 'gift', 'price-list-api', 'model3d-api'])(
    'accepts %s',
    name => expect(validateApiName(name)).toEqual([]),
  );

  it.each([
    ['', 'empty'],
    ['Gift', 'not-rfc1123'],
    ['gift--api', 'not-rfc1123'],
    ['gift-', 'not-rfc1123'],
    ['3d-api', 'not-rfc1123'],
    ['gift-3d', 'not-rfc1123'],
    ['gift_api', 'not-rfc1123'],
    ['a'.repeat(64), 'too-long'],
  ])('refuses %s: %s', (name, code) => {
    expect(validateApiName(name)).toEqual([
      { code, message: expect.any(String) },
    ]);
  });
});

describe('apiOfService', () => {
  it.each([
    ['gift-service', 'gift-api'],
    ['gift', 'gift-api'],
    ['gift-api', 'gift-api'],
    ['price-list', 'price-list-api'],
  ])('%s provides %s', (service, api) => {
    expect(apiOfService(service)).toBe(api);
  });
});

describe('the repositories of an API', () => {
  it('are in the groups of the platform', () => {
    expect(protoGroup(examplePlatform)).toBe('acme/api/proto');
    expect(protoPipelineProject(examplePlatform)).toBe('acme/api/ci');
    expect(protoRepositoryUrl(examplePlatform, 'gift-api')).toBe(
      'https://gitlab.example.test/acme/api/proto/gift-api',
    );
  });

  it('have packages named after repository and proto', () => {
    expect(
      generatedPackages(examplePlatform, {
        repository: 'price-list-api',
        protoPackage: 'price_list.v1',
        file: 'price_list/v1/prices.proto',
      }),
    ).toEqual({
      go: {
        repositoryUrl:
          'https://gitlab.example.test/acme/api/gen/price-list-api/go',
        module: 'gitlab.example.test/acme/api/gen/price-list-api/go',
        import:
          'gitlab.example.test/acme/api/gen/price-list-api/go/price_list/v1',
        connectImport:
          'gitlab.example.test/acme/api/gen/price-list-api/go/price_list/v1/price_listv1connect',
        name: 'price_listv1',
        descriptor: 'File_price_list_v1_prices_proto',
      },
      nodejs: {
        repositoryUrl:
          'https://gitlab.example.test/acme/api/gen/price-list-api/nodejs',
        name: '@acme/price-list-api',
      },
      web: {
        repositoryUrl:
          'https://gitlab.example.test/acme/api/gen/price-list-api/web',
        name: '@acme/price-list-api-web',
      },
      python: {
        repositoryUrl:
          'https://gitlab.example.test/acme/api/gen/price-list-api/python',
        distribution: 'acme-price-list-api',
        package: 'price_list.v1',
        module: 'prices',
      },
      php: {
        repositoryUrl:
          'https://gitlab.example.test/acme/api/gen/price-list-api/php',
        name: 'acme/price-list-api',
        namespace: 'PriceList\\V1',
      },
    });
  });

  it('have a module path without the port, below the group of a subgroup', () => {
    const { go, web } = generatedPackages(
      {
        gitlabGroup: 'acme/shop',
        repository: {
          host: 'localhost:8929',
          baseUrl: 'http://localhost:8929/',
        },
      },
      {
        repository: 'gift-api',
        protoPackage: 'gift',
        file: 'gift/gift.proto',
      },
    );
    expect(go).toMatchObject({
      repositoryUrl: 'http://localhost:8929/acme/shop/api/gen/gift-api/go',
      import: 'localhost/acme/shop/api/gen/gift-api/go/gift',
      name: 'gift',
    });
    expect(web.name).toBe('@acme/gift-api-web');
  });
});
