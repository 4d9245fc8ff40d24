import type { Entity } from '@backstage/catalog-model';
import type { PlatformModel, PlatformService } from '../model';
import { exampleEntity, examplePlatform } from '../testing';
import { findServiceOfEntity } from './findServiceOfEntity';

const gitlab = 'https://gitlab.example.test';

const service = (
  name: string,
  project: string,
  path = '.cicd',
): PlatformService => ({
  name,
  syncWave: '0',
  repoUrl: `${gitlab}/${project}.git`,
  path,
});

const shop: PlatformModel = {
  ...examplePlatform,
  services: [
    ...examplePlatform.services,
    service('game-engine', 'acme/games', 'game-engine/.cicd'),
    service('game-lobby', 'acme/games', 'game-lobby/.cicd'),
    service('solo', 'acme/mono', 'apps/solo/.cicd'),
    service('whole', 'acme/whole'),
    service('whole-part', 'acme/whole', 'part/.cicd'),
    service('twin-a', 'acme/twins', 'deploy/twin-a'),
    service('twin-b', 'acme/twins', 'deploy/twin-b'),
  ],
};
const outlet: PlatformModel = {
  ...examplePlatform,
  name: 'outlet',
  gitlabGroup: 'outlet',
  repository: { ...examplePlatform.repository, url: `${gitlab}/outlet/config` },
  services: [service('cart', 'outlet/cart'), service('shared', 'acme/shared')],
};
const models = [shop, outlet];

const ANNOTATIONS: Record<string, string> = {
  platform: 'gitops-platform.io/platform',
  service: 'gitops-platform.io/service',
  source: 'backstage.io/source-location',
  managed: 'backstage.io/managed-by-location',
  slug: 'gitlab.com/project-slug',
  instance: 'gitlab.com/instance',
};

/** A file that the portal is configured with: trusted, and no repository. */
const PORTAL = 'file:/portal/components.yaml';

function entity(
  name: string,
  annotations: Record<string, string | undefined>,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      annotations: Object.fromEntries(
        Object.entries({ managed: PORTAL, ...annotations }).flatMap(
          ([key, value]) =>
            value === undefined ? [] : [[ANNOTATIONS[key] ?? key, value]],
        ),
      ),
    },
    spec: {},
  };
}
const source = (project: string, folder?: string) =>
  `url:${gitlab}/${project}${
    folder === undefined ? '' : `/-/tree/main/${folder}`
  }`;

describe('findServiceOfEntity', () => {
  it.each<[string, Entity, string, string]>([
    [
      'annotations alone',
      exampleEntity('user-service'),
      'shop/user-service',
      'annotation',
    ],
    [
      'annotations, name differing',
      entity('users', {
        platform: 'shop',
        service: 'user-service',
        source: source('acme/services/user-service', ''),
      }),
      'shop/user-service',
      'annotation',
    ],
    [
      'the platform and the name',
      entity('user-service', { platform: 'shop' }),
      'shop/user-service',
      'name',
    ],
    [
      'the platform and the repository',
      entity('users', {
        platform: 'shop',
        source: source('acme/services/user-service'),
      }),
      'shop/user-service',
      'repository',
    ],
    [
      'the service annotation alone',
      entity('trolley', { service: 'cart' }),
      'outlet/cart',
      'annotation',
    ],
    [
      'the source location',
      entity('users', { source: source('acme/services/user-service', '') }),
      'shop/user-service',
      'repository',
    ],
    [
      'the project slug',
      entity('users', { slug: 'Acme/services/user-service' }),
      'shop/user-service',
      'repository',
    ],
    [
      'the project slug with its instance',
      entity('users', {
        slug: '/acme/services/user-service/',
        instance: 'https://gitlab.example.test',
      }),
      'shop/user-service',
      'repository',
    ],
    [
      'the place of its descriptor',
      entity('users', {
        managed: `url:${gitlab}/acme/services/user-service/-/blob/main/catalog-info.yaml`,
      }),
      'shop/user-service',
      'repository',
    ],
    [
      'the folder of a monorepo',
      entity('engine', { source: source('acme/games', 'game-engine/') }),
      'shop/game-engine',
      'repository',
    ],
    [
      'a folder within the folder of a monorepo',
      entity('engine', { source: source('acme/games', 'game-engine/src/api') }),
      'shop/game-engine',
      'repository',
    ],
    [
      'the name within a monorepo',
      entity('game-lobby', { slug: 'acme/games' }),
      'shop/game-lobby',
      'repository',
    ],
    [
      'the only service of a monorepo',
      entity('anything', { source: source('acme/mono', '') }),
      'shop/solo',
      'repository',
    ],
    [
      'the root of a repository that has parts',
      entity('anything', { source: source('acme/whole', '') }),
      'shop/whole',
      'repository',
    ],
    [
      'the part of a repository that has a root',
      entity('anything', { source: source('acme/whole', 'part') }),
      'shop/whole-part',
      'repository',
    ],
    [
      'the root for a folder without a service of its own',
      entity('anything', { source: source('acme/whole', 'tools') }),
      'shop/whole',
      'repository',
    ],
    [
      'the service annotation in a monorepo',
      entity('engine', {
        service: 'game-engine',
        source: source('acme/games', ''),
      }),
      'shop/game-engine',
      'annotation',
    ],
  ])('finds by %s', (_, subject, expected, matchedBy) => {
    const result = findServiceOfEntity(models, subject);
    expect(result).toMatchObject({ found: true, matchedBy });
    expect(result.found && `${result.model.name}/${result.service.name}`).toBe(
      expected,
    );
  });

  it.each<[string, Entity, string, string, string]>([
    [
      'nothing known about it',
      entity('handbook', {}),
      'no-platform',
      'neither a platform nor a repository',
      'gitops-platform.io/platform',
    ],
    [
      'a repository elsewhere',
      entity('user-service', {
        source: 'url:https://github.example.test/someone/user-service',
      }),
      'no-platform',
      'github.example.test/someone/user-service',
      'Register',
    ],
    [
      'an unknown platform',
      entity('user-service', { platform: 'stage' }),
      'unknown-platform',
      "'stage'",
      'one of outlet, shop',
    ],
    [
      "another platform's service",
      entity('cart', { platform: 'shop', service: 'cart' }),
      'service-not-registered',
      "The platform 'outlet' has one.",
      "to 'outlet'",
    ],
    [
      "a service that doesn't exist",
      entity('user-service', { platform: 'shop', service: 'users' }),
      'service-not-registered',
      "has no service 'users'",
      'core.yaml',
    ],
    [
      'a repository without entry',
      entity('loyalty', { source: source('acme/services/loyalty', '') }),
      'service-not-registered',
      'acme/services/loyalty',
      'https://gitlab.example.test/acme/infra/shop/gitops-config',
    ],
    [
      'a folder of a monorepo without entry',
      entity('shop-art', { source: source('acme/games', 'art') }),
      'service-not-registered',
      'folder art',
      'Register',
    ],
    [
      'a folder without entry although the slug has one service',
      entity('mono-art', {
        source: source('acme/mono', 'art'),
        slug: 'acme/mono',
      }),
      'service-not-registered',
      'folder art',
      'Register',
    ],
    [
      'several services in its repository',
      entity('games', { slug: 'acme/games' }),
      'service-not-registered',
      'game-engine, game-lobby',
      'gitops-platform.io/service',
    ],
    [
      'several services in its folder',
      entity('twins', { source: source('acme/twins', 'deploy') }),
      'service-not-registered',
      'twin-a, twin-b',
      'gitops-platform.io/service',
    ],
    [
      'a repository that the annotated service is not deployed from',
      entity('evil', {
        platform: 'shop',
        service: 'payment-service',
        source: source('acme/services/user-service', ''),
      }),
      'repository-mismatch',
      'payment-service.git (platform/core.yaml:67)',
      'repoURL',
    ],
    [
      'a name that is registered with another repository',
      entity('user-service', { source: source('acme/user-service-fork', '') }),
      'repository-mismatch',
      'acme/user-service-fork',
      'repoURL',
    ],
    [
      'a platform and a name that is registered with another repository',
      entity('user-service', { platform: 'shop', slug: 'acme/elsewhere' }),
      'repository-mismatch',
      'acme/elsewhere',
      'repoURL',
    ],
    [
      'a project of another service beside its own source',
      entity('user-service', {
        source: source('acme/services/user-service', ''),
        slug: 'acme/services/payment-service',
      }),
      'repository-mismatch',
      'acme/services/payment-service',
      'source-location',
    ],
    [
      "a project of another service beside a stranger's source",
      entity('toy', {
        source: source('mallory/toy', ''),
        slug: 'acme/services/payment-service',
      }),
      'repository-mismatch',
      'is gitlab.example.test/mallory/toy',
      'source-location',
    ],
    [
      'a service annotation from another repository',
      entity('evil', { service: 'cart', slug: 'acme/elsewhere' }),
      'repository-mismatch',
      "'outlet' deploys 'cart'",
      'repoURL',
    ],
  ])('explains %s', (_, subject, code, message, hint) => {
    expect(findServiceOfEntity(models, subject)).toMatchObject({
      found: false,
      problem: {
        code,
        message: expect.stringContaining(message),
        hint: expect.stringContaining(hint),
      },
    });
  });

  it.each([
    ['an annotation', entity('a', { platform: 'shop', service: 'users' })],
    ['its name', entity('users', { source: source('acme/users', '') })],
  ])('tells which entry is missing by %s', (_, subject) => {
    expect(findServiceOfEntity(models, subject)).toMatchObject({
      missing: { platform: 'shop', service: 'users' },
    });
  });

  it('names no missing entry where there are several', () => {
    const subject = entity('games', { slug: 'acme/games' });
    expect(findServiceOfEntity(models, subject)).not.toHaveProperty('missing');
  });

  it('asks for the platform where several deploy from the repository', () => {
    const twin = { ...shop, name: 'twin' };
    const subject = entity('user-service', {
      slug: 'acme/services/user-service',
    });
    expect(findServiceOfEntity([shop, twin], subject)).toMatchObject({
      problem: {
        code: 'no-platform',
        message: expect.stringContaining('shop, twin'),
        hint: expect.stringContaining('gitops-platform.io/platform'),
      },
    });
  });

  describe('with a platform that cannot be read', () => {
    const unreadable = [
      { name: 'stage', message: 'gitlab.example.test answered 401.' },
    ];

    it.each([
      ['is annotated', entity('api', { platform: 'stage' })],
      ['may be meant', entity('api', { source: source('acme/api', '') })],
      ['may have the service', entity('handbook', { service: 'handbook' })],
    ])('says so where it %s', (_, subject) => {
      expect(findServiceOfEntity(models, subject, { unreadable })).toEqual({
        found: false,
        problem: {
          code: 'platform-unreadable',
          message:
            "The platform 'stage' cannot be read. gitlab.example.test answered 401.",
          hint: expect.stringContaining('app-config.yaml'),
        },
      });
    });

    it('does not suspect it where the entity has no repository', () => {
      expect(
        findServiceOfEntity(models, entity('handbook', {}), { unreadable }),
      ).toMatchObject({ problem: { code: 'no-platform' } });
    });

    it('finds what the others have', () => {
      const subject = entity('users', { slug: 'acme/services/user-service' });
      expect(
        findServiceOfEntity(models, subject, { unreadable }),
      ).toMatchObject({ found: true });
    });

    it('lists it among the configured ones', () => {
      const subject = entity('api', { platform: 'other' });
      expect(
        findServiceOfEntity(models, subject, { unreadable }),
      ).toMatchObject({
        problem: {
          code: 'unknown-platform',
          hint: expect.stringContaining('outlet, shop, stage'),
        },
      });
    });
  });
});
