import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { component } from '../__testUtils__/viewBackend';
import { ServiceEntities } from './ServiceEntities';

const ann = mockCredentials.user('user:default/ann');
const bob = mockCredentials.user('user:default/bob');

/** Of a platform, as the catalog module annotates it, or of none. */
const componentOf = (name: string, platform?: string) =>
  component(name, platform ? { 'gitops-platform.io/platform': platform } : {});

function setUp(options: { freshFor?: number } = {}) {
  const catalog = catalogServiceMock({
    entities: [
      componentOf('user-service', 'shop'),
      componentOf('payment-service', 'games'),
      componentOf('of-no-platform'),
    ],
  });
  const getEntities = jest.spyOn(catalog, 'getEntities');
  const entities = new ServiceEntities({
    catalog,
    logger: mockServices.logger.mock(),
    freshFor: options.freshFor ?? 60_000,
    trustedLocations: [],
  });
  return { entities, getEntities };
}

describe('ServiceEntities', () => {
  it('asks for the components of the platform alone', async () => {
    const { entities, getEntities } = setUp();
    const { reading, value } = await entities.of(examplePlatform, ann);
    expect(reading).toEqual({ status: 'ok', readAt: expect.any(String) });
    expect([...value!]).toEqual([
      ['user-service', 'component:default/user-service'],
    ]);
    const { items } = await getEntities.mock.results[0].value;
    expect(items).toHaveLength(1);
  });

  it('asks once for all pages of a person, as that person', async () => {
    const { entities, getEntities } = setUp();
    const lookAs = (person: typeof ann) =>
      Promise.all(
        Array.from({ length: 20 }, () => entities.of(examplePlatform, person)),
      );
    await Promise.all([lookAs(ann), lookAs(bob)]);
    await lookAs(ann);
    expect(getEntities.mock.calls.map(([, options]) => options)).toEqual([
      { credentials: ann },
      { credentials: bob },
    ]);
  });

  it('looks at an entity anew when it has changed', async () => {
    const { entities, getEntities } = setUp();
    const look = async (person: typeof ann, entity: object) => {
      getEntities.mockResolvedValueOnce({ items: [entity as Entity] });
      const { value } = await entities.of(examplePlatform, person);
      return [...value!.keys()];
    };
    const before = componentOf('user-service', 'shop');
    const { metadata } = before;
    const elsewhere = {
      ...before,
      metadata: {
        ...metadata,
        annotations: {
          ...metadata.annotations,
          'backstage.io/source-location':
            'url:https://gitlab.example.test/toys/toy/-/tree/main/',
        },
      },
    };
    const withEtag = (entity: typeof before, etag: string) => ({
      ...entity,
      metadata: { ...entity.metadata, etag },
    });
    await expect(look(ann, withEtag(before, 'a'))).resolves.toEqual([
      'user-service',
    ]);
    await expect(look(bob, withEtag(elsewhere, 'b'))).resolves.toEqual([]);
    const carl = mockCredentials.user('user:default/carl');
    await expect(look(carl, withEtag(before, 'c'))).resolves.toEqual([
      'user-service',
    ]);
  });

  it('asks again when the answer is old', async () => {
    const { entities, getEntities } = setUp({ freshFor: 20 });
    await entities.of(examplePlatform, ann);
    await new Promise(resolve => {
      setTimeout(resolve, 60);
    });
    await entities.of(examplePlatform, ann);
    expect(getEntities).toHaveBeenCalledTimes(2);
  });

  it('answers more people at once than it remembers', async () => {
    const { entities } = setUp();
    const readings = await Promise.all(
      Array.from({ length: 300 }, async (_, index) => {
        const person = mockCredentials.user(`user:default/number-${index}`);
        const { reading } = await entities.of(examplePlatform, person);
        return reading.status;
      }),
    );
    expect(new Set(readings)).toEqual(new Set(['ok']));
  });

  it('does not keep that the catalog has failed', async () => {
    const { entities, getEntities } = setUp();
    getEntities.mockRejectedValueOnce(new Error('catalog is down'));
    const failed = await entities.of(examplePlatform, ann);
    expect(failed.reading).toMatchObject({
      status: 'unavailable',
      message: 'The catalog does not answer: catalog is down',
    });
    const { reading } = await entities.of(examplePlatform, ann);
    expect(reading.status).toBe('ok');
  });
});
