import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { fakeCatalog, REGISTERED } from '../../__testUtils__/fakeCatalog';
import { outputsOf } from '../../__testUtils__/outputsOf';
import { createRegisterInCatalogAction } from './registerInCatalog';

const repoContentsUrl =
  'https://gitlab.example.test/acme/gift-service/-/blob/main';
const catalogInfoUrl = `${repoContentsUrl}/catalog-info.yaml`;
const entityRef = 'component:default/gift-service';

describe('gitops:catalog:register', () => {
  const register = async (
    catalog: ReturnType<typeof fakeCatalog>,
    context: { isDryRun?: boolean; workspacePath?: string } = {},
    input: { optional?: boolean } = {},
  ) => {
    const actionContext = {
      ...createMockActionContext({ input: { repoContentsUrl, ...input } }),
      ...context,
    };
    await createRegisterInCatalogAction({ catalog }).handler(actionContext);
    return outputsOf(actionContext);
  };

  it('adds the location, and finds it again', async () => {
    const catalog = fakeCatalog();
    expect(await register(catalog)).toEqual({
      outcome: 'added',
      entityRef,
      catalogInfoUrl,
    });
    expect(await register(catalog)).toMatchObject({ outcome: 'unchanged' });
  });

  it('tells the entity of a file without a component', async () => {
    const api = { ...REGISTERED, kind: 'API', metadata: { name: 'gift-api' } };
    expect(await register(fakeCatalog([], [api]))).toMatchObject({
      entityRef: 'api:default/gift-api',
    });
  });

  it.each([
    ['takes the entity of the same file', catalogInfoUrl, 'added'],
    [
      'refuses the entity of another file',
      'https://gitlab.example.test/acme/x/catalog.yaml',
      'conflict: the catalog has component:default/gift-service from url:https://gitlab.example.test/acme/x/catalog.yaml already',
    ],
  ])('%s', async (_, url, expected) => {
    const catalog = fakeCatalog([
      {
        ...REGISTERED,
        metadata: {
          ...REGISTERED.metadata,
          annotations: { 'backstage.io/managed-by-location': `url:${url}` },
        },
      },
    ]);
    const told = await register(catalog).then(
      ({ outcome }) => String(outcome),
      String,
    );
    expect(told).toContain(expected);
  });

  it('says how to go on where the catalog is down', async () => {
    const catalog = fakeCatalog();
    catalog.addLocation.mockRejectedValue(new Error('connect ECONNREFUSED'));
    await expect(register(catalog)).rejects.toMatchObject({
      name: 'ServiceUnavailableError',
      message: expect.stringMatching(
        /did not take \S+catalog-info\.yaml: connect ECONNREFUSED\. .*run the task again, or register that address/,
      ),
    });
  });

  describe('with the workspace', () => {
    let workspacePath: string;

    beforeEach(async () => {
      workspacePath = await mkdtemp(join(tmpdir(), 'catalog-'));
    });

    afterEach(() => rm(workspacePath, { recursive: true }));

    describe('of a file that a merge request is to bring', () => {
      const ABSENT =
        'NotFoundError: Unable to read url, no matching files found';
      const withoutFile = (entities?: Entity[]) => {
        const catalog = fakeCatalog(entities);
        const add = catalog.addLocation.getMockImplementation()!;
        catalog.addLocation.mockImplementation(async (location, options) => {
          if (location.dryRun) {
            throw Object.assign(new Error('Request failed with 400'), {
              cause: new InputError(ABSENT),
            });
          }
          return add(location, options);
        });
        return catalog;
      };

      beforeEach(() =>
        writeFile(
          join(workspacePath, 'catalog-info.yaml'),
          'kind: Component\nmetadata: { name: gift-service }\n',
        ),
      );

      it('adds its location, and finds it again', async () => {
        const catalog = withoutFile();
        const registerOptional = () =>
          register(catalog, { workspacePath }, { optional: true });
        expect(await registerOptional()).toEqual({
          outcome: 'added',
          entityRef,
          catalogInfoUrl,
        });
        catalog.getLocationByRef.mockResolvedValue({
          id: 'x',
          type: 'url',
          target: catalogInfoUrl,
          entityRef: 'location:default/x',
        });
        expect(await registerOptional()).toMatchObject({
          outcome: 'unchanged',
        });
        expect(catalog.getLocationByRef).toHaveBeenCalledWith(
          `url:${catalogInfoUrl}`,
          expect.anything(),
        );
      });

      it('leaves an entity that the catalog has from elsewhere', async () => {
        const location = {
          'backstage.io/managed-by-location': 'url:https://x',
        };
        const { metadata } = REGISTERED;
        const catalog = withoutFile([
          { ...REGISTERED, metadata: { ...metadata, annotations: location } },
        ]);
        expect(
          await register(catalog, { workspacePath }, { optional: true }),
        ).toMatchObject({ outcome: 'unchanged', entityRef });
      });

      it('fails where the file may not be absent, or the catalog is down', async () => {
        await expect(register(withoutFile())).rejects.toThrow(ABSENT);
        const down = fakeCatalog();
        down.addLocation.mockRejectedValue(new Error('connect ECONNREFUSED'));
        await expect(
          register(down, { workspacePath }, { optional: true }),
        ).rejects.toThrow(/did not take/);
      });
    });

    it('reads the entity of a dry run there and asks nobody', async () => {
      await writeFile(
        join(workspacePath, 'catalog-info.yaml'),
        'kind: API\nmetadata: { name: gifts }\n---\nkind: Component\nmetadata: { name: gift-service }\n',
      );
      const catalog = fakeCatalog();
      expect(
        await register(catalog, { isDryRun: true, workspacePath }),
      ).toEqual({ outcome: 'added', entityRef, catalogInfoUrl });
      expect(catalog.addLocation).not.toHaveBeenCalled();
    });

    it.each([
      ['without the file', undefined, /has no catalog-info\.yaml/],
      ['without an entity', '# nothing\n', /holds no entity/],
    ])('fails in a dry run %s', async (_, text, message) => {
      if (text) {
        await writeFile(join(workspacePath, 'catalog-info.yaml'), text);
      }
      await expect(
        register(fakeCatalog(), { isDryRun: true, workspacePath }),
      ).rejects.toThrow(message);
    });
  });
});
