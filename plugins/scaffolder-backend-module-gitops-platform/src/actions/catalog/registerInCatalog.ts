import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import {
  ANNOTATION_LOCATION,
  stringifyEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import {
  ConflictError,
  InputError,
  ServiceUnavailableError,
  toError,
} from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { given, required } from '../given';
import { examples } from './registerInCatalog.examples';
import { readEntities } from './readEntities';

/**
 * `gitops:catalog:register`: registers the catalog file of a repository.
 *
 * The scaffolder's own `catalog:register` refuses a location that is there, so
 * that the rerun of a task whose answer was lost fails; with its `optional` a
 * catalog that is down passes for success. This one asks the catalog to keep and
 * refresh the location that it has.
 *
 * @public
 */
export function createRegisterInCatalogAction({
  catalog,
}: {
  catalog: CatalogService;
}) {
  return createTemplateAction({
    id: 'gitops:catalog:register',
    description:
      'Registers the catalog file of a repository; repeating it refreshes the location that is there',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        repoContentsUrl: z =>
          z.string({
            description:
              'Web address of the root of the files, e.g. repoContentsUrl of gitops:repository:create',
          }),
        catalogInfoPath: z =>
          z
            .string({
              description:
                'Path of the catalog file in the repository; catalog-info.yaml where absent',
            })
            .optional(),
        sourcePath: z =>
          z
            .string({
              description:
                'Folder of the workspace that holds the repository, for a dry run, where there is none on the git host; the workspace itself where absent',
            })
            .optional(),
      },
      output: {
        outcome: z =>
          z.enum(['added', 'unchanged'], {
            description: 'unchanged: the catalog had the location already',
          }),
        entityRef: z =>
          z.string({
            description: 'Reference of the first component, or first entity',
          }),
        catalogInfoUrl: z =>
          z.string({ description: 'Web address of the catalog file' }),
      },
    },
    async handler(ctx) {
      const { input, logger } = ctx;
      const path = (
        given(input.catalogInfoPath) ?? 'catalog-info.yaml'
      ).replace(/^\/+/, '');
      const root = required('repoContentsUrl', input.repoContentsUrl);
      const target = `${root.replace(/\/+$/, '')}/${path}`;
      ctx.output('catalogInfoUrl', target);
      if (ctx.isDryRun) {
        const folder = resolveSafeChildPath(
          ctx.workspacePath,
          given(input.sourcePath) ?? '.',
        );
        const entities = await readEntities(folder, path);
        ctx.output('outcome', 'added');
        ctx.output('entityRef', mainEntityRef(entities, path));
        logger.info(`added: ${target}; this is a dry run, nothing was written`);
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      try {
        const location = { type: 'url', target };
        const { entities, exists } = await catalog.addLocation(
          { ...location, dryRun: true },
          { credentials },
        );
        const entityRef = mainEntityRef(entities, target);
        const present = await catalog.getEntityByRef(entityRef, {
          credentials,
        });
        refuseForeign(present, entityRef, target);
        await catalog.addLocation(
          { ...location, onConflict: 'refresh' },
          { credentials },
        );
        ctx.output('outcome', exists ? 'unchanged' : 'added');
        ctx.output('entityRef', entityRef);
        logger.info(`${exists ? 'unchanged' : 'added'}: ${target}`);
      } catch (thrown) {
        throw withWhatIsLeft(thrown, target);
      }
    },
  });
}

/** The first component, as `catalog:register` tells it. */
function mainEntityRef(entities: Entity[], where: string): string {
  const main = entities.find(({ kind }) => kind === 'Component') ?? entities[0];
  if (!main) {
    throw new InputError(`${where} holds no entity`);
  }
  return stringifyEntityRef(main);
}

/** A second location with the same entity would be registered and never shown. */
function refuseForeign(
  present: Entity | undefined,
  entityRef: string,
  target: string,
): void {
  const location = present?.metadata.annotations?.[ANNOTATION_LOCATION];
  if (location && location !== `url:${target}`) {
    throw new ConflictError(
      `conflict: the catalog has ${entityRef} from ${location} already. Give the entity in ${target} another name`,
    );
  }
}

function withWhatIsLeft(thrown: unknown, target: string): Error {
  const error = toError(thrown);
  if (error instanceof ConflictError || error instanceof InputError) {
    return error;
  }
  return new ServiceUnavailableError(
    `The catalog did not take ${target}: ${error.message}. Everything before this step is done; run the task again, or register that address on the page "Register existing component"`,
    error,
  );
}
