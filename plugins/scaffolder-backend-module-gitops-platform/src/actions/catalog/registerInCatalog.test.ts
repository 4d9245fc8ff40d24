import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
  ) => {
    const actionContext = {
      ...createMockActionContext({ input: { repoContentsUrl } }),
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

  describe('in a dry run', () => {
    let workspacePath: string;

    beforeEach(async () => {
      workspacePath = await mkdtemp(join(tmpdir(), 'catalog-'));
    });

    afterEach(() => rm(workspacePath, { recursive: true }));

    it('reads the entity from the workspace and asks nobody', async () => {
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
    ])('fails %s', async (_, text, message) => {
      if (text) {
        await writeFile(join(workspacePath, 'catalog-info.yaml'), text);
      }
      await expect(
        register(fakeCatalog(), { isDryRun: true, workspacePath }),
      ).rejects.toThrow(message);
    });
  });
});
