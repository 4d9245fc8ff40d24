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
  isError,
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
 * With `optional`, a file that a merge request is to bring may be absent: the
 * catalog reads its location again and again and finds it after the merge.
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
                'Folder of the workspace that holds the repository: for a dry run, and for an optional file, where there is none on the git host; the workspace itself where absent',
            })
            .optional(),
        optional: z =>
          z
            .boolean({
              description:
                'The file may be absent yet, because a merge request brings it: the catalog finds it after the merge. An entity of that name that the catalog has from elsewhere is no mistake then. False where absent',
            })
            .optional(),
      },
      output: {
        outcome: z =>
          z.enum(['added', 'unchanged'], {
            description:
              'unchanged: the catalog had the location already, or with optional its entity',
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
      const folder = resolveSafeChildPath(
        ctx.workspacePath,
        given(input.sourcePath) ?? '.',
      );
      if (ctx.isDryRun) {
        const entities = await readEntities(folder, path);
        ctx.output('outcome', 'added');
        ctx.output('entityRef', mainEntityRef(entities, path));
        logger.info(`added: ${target}; this is a dry run, nothing was written`);
        return;
      }
      const credentials = await ctx.getInitiatorCredentials();
      try {
        const location = { type: 'url', target };
        const { entities, exists } = await catalog
          .addLocation({ ...location, dryRun: true }, { credentials })
          .catch(async thrown => {
            if (!input.optional || !isFileAbsent(thrown)) {
              throw thrown;
            }
            return {
              entities: await readEntities(folder, path),
              exists: await catalog.getLocationByRef(`url:${target}`, {
                credentials,
              }),
            };
          });
        const entityRef = mainEntityRef(entities, target);
        ctx.output('entityRef', entityRef);
        const elsewhere = foreignLocation(
          await catalog.getEntityByRef(entityRef, { credentials }),
          target,
        );
        if (elsewhere) {
          const fact = `the catalog has ${entityRef} from ${elsewhere} already`;
          if (!input.optional) {
            throw new ConflictError(
              `conflict: ${fact}. Give the entity in ${target} another name`,
            );
          }
          ctx.output('outcome', 'unchanged');
          logger.info(`unchanged: ${fact}`);
          return;
        }
        await catalog.addLocation(
          { ...location, onConflict: 'refresh' },
          { credentials },
        );
        ctx.output('outcome', exists ? 'unchanged' : 'added');
        logger.info(`${exists ? 'unchanged' : 'added'}: ${target}`);
      } catch (thrown) {
        throw withWhatIsLeft(thrown, target);
      }
    },
  });
}

/**
 * The first component, as `catalog:register` tells it, or else the first entity
 * of the file: the catalog puts one for the location itself before them.
 */
function mainEntityRef(entities: Entity[], where: string): string {
  const main =
    entities.find(({ kind }) => kind === 'Component') ??
    entities.find(({ kind }) => kind !== 'Location') ??
    entities[0];
  if (!main) {
    throw new InputError(`${where} holds no entity`);
  }
  return stringifyEntityRef(main);
}

/** A second location with the same entity would be registered and never shown. */
function foreignLocation(
  present: Entity | undefined,
  target: string,
): string | undefined {
  const location = present?.metadata.annotations?.[ANNOTATION_LOCATION];
  return location === `url:${target}` ? undefined : location;
}

/**
 * Whether the git host has no such file. The catalog says so only in the text of
 * the error that it gives for any location that cannot be read.
 */
function isFileAbsent(thrown: unknown): boolean {
  return /\bNotFoundError\b/.test(reasonOf(thrown));
}

/** What the catalog says; the message of a response has its status only. */
function reasonOf(thrown: unknown): string {
  const { message, cause } = toError(thrown);
  return isError(cause) ? `${message}: ${cause.message}` : message;
}

function withWhatIsLeft(thrown: unknown, target: string): Error {
  const error = toError(thrown);
  if (error instanceof ConflictError || error instanceof InputError) {
    return error;
  }
  return new ServiceUnavailableError(
    `The catalog did not take ${target}: ${reasonOf(
      thrown,
    )}. Everything before this step is done; run the task again, or register that address on the page "Register existing component"`,
    error,
  );
}
