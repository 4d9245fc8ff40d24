import { exampleEntity, examplePlatform } from '../testing';
import { findServiceOfEntity } from './findServiceOfEntity';

const gitlab = 'https://gitlab.example.test';
const own = `${gitlab}/acme/services/user-service`;
const platform = `${gitlab}/acme/infra/shop/gitops-config`;
const catalog = `${gitlab}/acme/catalog`;

/** What is found for the entity of user-service at a location. */
function findAt(location: string | undefined, trustedLocations?: string[]) {
  const entity = exampleEntity('user-service');
  const { 'backstage.io/managed-by-location': _own, ...annotations } =
    entity.metadata.annotations!;
  return findServiceOfEntity(
    [examplePlatform],
    {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...annotations,
          ...(location && { 'backstage.io/managed-by-location': location }),
        },
      },
    },
    { trustedLocations },
  );
}

describe('an entity may stand for a service', () => {
  it.each([
    [
      'the repository of the service',
      `url:${own}/-/blob/main/catalog-info.yaml`,
    ],
    ['another branch of it', `url:${own}/-/blob/SHOP-7-cart/catalog-info.yaml`],
    [
      'another spelling of it',
      `url:${gitlab}/Acme/Services/user-service/-/blob/HEAD/x.yaml`,
    ],
    [
      'the repository of the platform',
      `url:${platform}/-/blob/main/catalog/all.yaml`,
    ],
    ['a file of the portal', 'file:/portal/components.yaml'],
  ])('where it is described in %s', (_title, location) => {
    expect(findAt(location)).toMatchObject({ found: true });
  });

  it.each([
    ['nowhere', undefined],
    [
      'the repository of another service',
      `url:${gitlab}/acme/services/payment-service/-/blob/main/x.yaml`,
    ],
    [
      'the same project on another host',
      'url:https://gitlab.other.test/acme/services/user-service/-/blob/main/x.yaml',
    ],
    [
      'a commit',
      `url:${own}/-/blob/8c3f1e2d4b5a69788796a5b4c3d2e1f001020304/x.yaml`,
    ],
    ['an abbreviated commit', `url:${own}/-/blob/8c3f1e2/x.yaml`],
    [
      'a commit as git describes it',
      `url:${own}/-/blob/v1.0.0-3-g8c3f1e2/x.yaml`,
    ],
    ['a merge request', `url:${own}/-/blob/merge-requests%2F1%2Fhead/x.yaml`],
    ['an expression of git', `url:${own}/-/blob/main%5E2/x.yaml`],
    ['the repository without a branch', `url:${own}`],
    ['a proposal to the platform', `url:${platform}/-/blob/mine/all.yaml`],
    ['another type of location', `other:${own}/-/blob/main/x.yaml`],
  ])('but not where it is described in %s', (_title, location) => {
    expect(findAt(location, [catalog])).toEqual({
      found: false,
      problem: {
        code: 'untrusted-location',
        message: expect.stringContaining(
          location?.slice('other:'.length) ?? 'does not say where',
        ),
        hint: expect.stringContaining(
          'gitopsPlatform.entities.trustedLocations',
        ),
      },
    });
  });

  it.each([
    [`url:${catalog}/-/blob/main/all.yaml`, catalog],
    [`url:${catalog}/-/blob/main/all.yaml`, `${catalog}/`],
    [`url:${catalog}/-/blob/main/all.yaml`, `${catalog}/-/blob/main/`],
    [`url:${catalog}/-/blob/main/all.yaml`, gitlab],
  ])('at %s where %s is trusted', (location, trusted) => {
    expect(findAt(location, ['https://other.test', trusted])).toMatchObject({
      found: true,
    });
  });

  it.each([
    [`url:${catalog}-of-mallory/-/blob/main/all.yaml`, catalog],
    [`url:${catalog}/-/blob/mine/all.yaml`, `${catalog}/-/blob/main/`],
    [`url:${catalog}/../mallory/-/blob/main/all.yaml`, catalog],
    [`url:${catalog}/..%2Fmallory/-/blob/main/all.yaml`, catalog],
    ['url:https://gitlab.example.test@other.test/acme/catalog/x', catalog],
    ['url:https://gitlab.example.test.other.test/acme/catalog/x', catalog],
    ['url:http://gitlab.example.test/acme/catalog/x.yaml', catalog],
    [`ldap:${catalog}/x.yaml`, catalog],
    ['url:acme/catalog/x.yaml', catalog],
  ])('but not at %s where %s is trusted', (location, trusted) => {
    expect(findAt(location, [trusted])).toMatchObject({
      problem: { code: 'untrusted-location' },
    });
  });
});
