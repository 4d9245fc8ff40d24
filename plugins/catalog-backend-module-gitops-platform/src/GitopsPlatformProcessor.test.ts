import type { Entity } from '@backstage/catalog-model';
import type { CatalogProcessorCache } from '@backstage/plugin-catalog-node';
import type { PlatformModel } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import { GitopsPlatformProcessor } from './GitopsPlatformProcessor';

const [service] = examplePlatform.services;

class MemoryCache implements CatalogProcessorCache {
  readonly items = new Map<string, unknown>();

  async get<T>(key: string): Promise<T | undefined> {
    return this.items.get(key) as T | undefined;
  }

  async set(key: string, value: unknown): Promise<void> {
    this.items.set(key, value);
  }
}

/** Set by the catalog before any processor runs. */
const location = {
  'backstage.io/managed-by-location': 'file:/portal/components.yaml',
};

function component(
  annotations: Record<string, string> = {
    'backstage.io/source-location': `url:${service.repoUrl}`,
  },
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: service.name,
      annotations: { ...location, ...annotations },
    },
    spec: { type: 'service', lifecycle: 'production', owner: 'commerce' },
  };
}

async function process(
  entity: Entity,
  options: { models?: PlatformModel[]; unreadable?: string[] } = {},
  cache = new MemoryCache(),
): Promise<Entity> {
  const { models = [examplePlatform], unreadable = [] } = options;
  const processor = new GitopsPlatformProcessor(
    {
      read: async () => ({
        models,
        unreadable: unreadable.map(name => ({ name, message: 'down' })),
      }),
    },
    ['https://gitlab.example.test/acme/catalog'],
  );
  return processor.preProcessEntity(
    entity,
    undefined,
    undefined,
    undefined,
    cache,
  );
}

const added = {
  'gitops-platform.io/platform': examplePlatform.name,
  'gitops-platform.io/service': service.name,
  'argocd/app-selector': `app.kubernetes.io/name=${service.name},app.kubernetes.io/part-of=${examplePlatform.gitlabGroup}`,
};

describe('GitopsPlatformProcessor', () => {
  it('runs after the processors that find out where an entity lies', () => {
    const processor = new GitopsPlatformProcessor({ read: jest.fn() }, []);
    expect(processor.getPriority()).toBeGreaterThan(20);
  });

  it('connects a Component by its source location', async () => {
    const entity = component();
    expect((await process(entity)).metadata.annotations).toEqual({
      ...entity.metadata.annotations,
      ...added,
    });
  });

  it('connects a Component by its GitLab project', async () => {
    const project = new URL(service.repoUrl).pathname
      .slice(1)
      .replace(/\.git$/, '');
    const entity = component({ 'gitlab.com/project-slug': project });
    expect((await process(entity)).metadata.annotations).toMatchObject(added);
  });

  it('completes what an annotation begins', async () => {
    const entity = component({
      'gitops-platform.io/platform': examplePlatform.name,
    });
    expect((await process(entity)).metadata.annotations).toEqual({
      ...entity.metadata.annotations,
      ...added,
    });
  });

  it('connects a Component of a trusted central repository', async () => {
    const entity = component({
      ...component().metadata.annotations,
      'backstage.io/managed-by-location':
        'url:https://gitlab.example.test/acme/catalog/-/blob/main/all.yaml',
    });
    expect((await process(entity)).metadata.annotations).toMatchObject(added);
  });

  it('adds nothing to an entity that has all, and changes no given object', async () => {
    const once = await process(component());
    const copy = JSON.parse(JSON.stringify(once));
    expect(await process(once)).toBe(once);
    expect(once).toEqual(copy);
  });

  it.each<Record<string, string>>([
    { 'argocd/app-name': 'other' },
    { 'argocd/app-selector': 'team=commerce' },
    { 'argocd/project-name': 'acme' },
  ])('leaves the choice of applications in %j alone', async annotations => {
    const entity = component({
      'gitops-platform.io/platform': examplePlatform.name,
      ...annotations,
    });
    const result = (await process(entity)).metadata.annotations ?? {};
    expect(
      Object.fromEntries(
        Object.entries(result).filter(([key]) => key.startsWith('argocd/')),
      ),
    ).toEqual(annotations);
    expect(result['gitops-platform.io/service']).toBe(service.name);
  });

  it.each<[string, Entity]>([
    ['no Component', { ...component(), kind: 'API' }],
    ['of no repository', component({})],
    [
      'of another repository',
      component({
        'backstage.io/source-location':
          'url:https://gitlab.example.test/acme/handbook',
      }),
    ],
    [
      'of a platform that is not configured',
      component({ 'gitops-platform.io/platform': 'nowhere' }),
    ],
    [
      'that is described in an untrusted place',
      component({
        ...component().metadata.annotations,
        'backstage.io/managed-by-location':
          'url:https://gitlab.example.test/mallory/toy/-/blob/main/x.yaml',
      }),
    ],
    [
      'that claims the service of another repository',
      component({
        'gitops-platform.io/platform': examplePlatform.name,
        'gitops-platform.io/service': service.name,
        'backstage.io/source-location':
          'url:https://gitlab.example.test/acme/handbook',
      }),
    ],
  ])('leaves an entity alone that is %s', async (_why, entity) => {
    expect(await process(entity)).toBe(entity);
  });

  describe('while a platform cannot be read', () => {
    const down = { models: [], unreadable: [examplePlatform.name] };

    it('leaves an entity alone that it never saw', async () => {
      const entity = component();
      expect(await process(entity, down)).toBe(entity);
    });

    it('keeps what it added before, however long', async () => {
      const cache = new MemoryCache();
      await process(component(), {}, cache);
      for (let round = 0; round < 3; round += 1) {
        const result = await process(component(), down, cache);
        expect(result.metadata.annotations).toMatchObject(added);
      }
    });

    it('never replaces what the entity says meanwhile', async () => {
      const cache = new MemoryCache();
      await process(component(), {}, cache);
      const entity = component({
        ...component().metadata.annotations,
        'argocd/app-selector': 'team=commerce',
      });
      const result = await process(entity, down, cache);
      expect(result.metadata.annotations?.['argocd/app-selector']).toBe(
        'team=commerce',
      );
    });

    it('still connects the services of the other platforms', async () => {
      const result = await process(component(), { unreadable: ['other'] });
      expect(result.metadata.annotations).toMatchObject(added);
    });
  });

  it('takes the annotations away when the service leaves the platform', async () => {
    const cache = new MemoryCache();
    await process(component(), {}, cache);
    const without = { ...examplePlatform, services: [] };
    expect(
      (await process(component(), { models: [without] }, cache)).metadata
        .annotations,
    ).toEqual(component().metadata.annotations);
    const later = await process(
      component(),
      { models: [], unreadable: [examplePlatform.name] },
      cache,
    );
    expect(later.metadata.annotations).toEqual(
      component().metadata.annotations,
    );
  });
});
