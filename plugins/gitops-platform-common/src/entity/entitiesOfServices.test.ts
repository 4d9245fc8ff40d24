import type { Entity } from '@backstage/catalog-model';
import fc from 'fast-check';
import { exampleEntity, examplePlatform } from '../testing';
import { createServiceFinder, entitiesOfServices } from './entitiesOfServices';
import { findServiceOfEntity } from './findServiceOfEntity';

function entity(name: string, annotations: Record<string, string>): Entity {
  return {
    ...exampleEntity(name),
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-location': 'file:/portal/components.yaml',
        ...annotations,
      },
    },
  };
}

const annotated = (name: string, service: string, platform = 'shop') =>
  entity(name, {
    'gitops-platform.io/platform': platform,
    'gitops-platform.io/service': service,
  });
const sourced = (name: string, project: string) =>
  entity(name, { 'gitlab.com/project-slug': project });

const serviceOf = createServiceFinder(examplePlatform);

describe('entitiesOfServices', () => {
  it.each<[string, Entity[], [string, string][]]>([
    [
      'by annotations',
      [annotated('users', 'user-service')],
      [['user-service', 'component:default/users']],
    ],
    [
      'by repository',
      [sourced('payments', 'Acme/services/payment-service')],
      [['payment-service', 'component:default/payments']],
    ],
    ['of another platform', [annotated('users', 'user-service', 'games')], []],
    [
      'of a foreign repository',
      [
        entity('users', {
          'gitops-platform.io/platform': 'shop',
          'gitops-platform.io/service': 'user-service',
          'gitlab.com/project-slug': 'acme/other',
        }),
      ],
      [],
    ],
    [
      'the first of two',
      [annotated('users', 'user-service'), annotated('again', 'user-service')],
      [['user-service', 'component:default/users']],
    ],
    [
      'of an untrusted place',
      [
        entity('payments', {
          'gitlab.com/project-slug': 'acme/services/payment-service',
          'backstage.io/managed-by-location':
            'url:https://gitlab.example.test/mallory/toy/-/blob/main/x.yaml',
        }),
      ],
      [],
    ],
    ['with nothing in common', [sourced('wiki', 'acme/wiki')], []],
  ])('%s', (_title, entities, expected) => {
    expect([...entitiesOfServices(entities, serviceOf)]).toEqual(expected);
  });

  it('agrees with what the page of each entity says', () => {
    const names = ['user-service', 'payment-service', 'wiki'];
    const projects = names.map(name => `acme/services/${name}`);
    const optional = <T>(...values: T[]) =>
      fc.option(fc.constantFrom(...values), { nil: undefined });
    const entities = fc
      .record({
        name: fc.constantFrom(...names),
        platform: optional('shop', 'games', ' shop '),
        service: optional(...names),
        project: optional(...projects),
      })
      .map(({ name, platform, service, project }) =>
        entity(name, {
          ...(platform && { 'gitops-platform.io/platform': platform }),
          ...(service && { 'gitops-platform.io/service': service }),
          ...(project && { 'gitlab.com/project-slug': project }),
        }),
      );
    fc.assert(
      fc.property(entities, one => {
        const page = findServiceOfEntity([examplePlatform], one);
        expect([...entitiesOfServices([one], serviceOf).keys()]).toEqual(
          page.found ? [page.service.name] : [],
        );
      }),
    );
  });
});
