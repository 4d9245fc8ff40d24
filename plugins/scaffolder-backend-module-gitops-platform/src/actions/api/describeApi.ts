import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  isSameRepository,
  parseRepositoryAddress,
  repositoryOfEntity,
  validateApiName,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { given, givenList } from '../given';
import { newApiFacts } from './apiFacts';
import { apiSchema } from './apiSchema';
import { consumedApiFacts } from './consumedApi';
import { examples } from './describeApi.examples';

/**
 * `gitops:api:describe`: tells a template what it needs to know about the proto
 * API that it creates, and about those of the catalog that it calls. It writes
 * nothing.
 *
 * @public
 */
export function createDescribeApiAction(options: {
  platforms: PlatformReader;
  catalog: CatalogService;
}) {
  const { platforms, catalog } = options;
  return createTemplateAction({
    id: 'gitops:api:describe',
    description:
      'Outputs names, addresses and generated packages of a new proto API, and of APIs of the catalog that are to be called',
    examples,
    supportsDryRun: true,
    schema: {
      input: {
        platform: z =>
          z.string({
            description: 'Name of the platform in gitopsPlatform.platforms',
          }),
        name: z =>
          z
            .string({
              description: 'Name of an API that is to be created',
            })
            .optional(),
        consumes: z =>
          z
            .array(z.string(), {
              description:
                'References of APIs of the catalog, of type grpc and of this platform',
            })
            .optional(),
      },
      output: {
        api: z =>
          apiSchema(z)
            .extend({
              resource: z.string({
                description: 'What it is about, as a message: Gift',
              }),
              field: z.string({ description: 'The same as a field: gift' }),
            })
            .describe('The API that is to be created')
            .optional(),
        consumed: z =>
          z.array(apiSchema(z), {
            description: 'The APIs that are to be called',
          }),
      },
    },
    async handler(ctx) {
      const { input, signal } = ctx;
      const model = await platforms.read(input.platform, { signal });
      const credentials = await ctx.getInitiatorCredentials();

      const name = given(input.name);
      if (name !== undefined) {
        const problems = validateApiName(name);
        if (problems.length > 0) {
          throw new InputError(
            `"${name}" cannot be a new API: ${problems
              .map(({ message }) => message)
              .join(' ')}`,
          );
        }
        const facts = newApiFacts(model, name);
        const existing = await catalog.getEntityByRef(facts.entityRef, {
          credentials,
        });
        // A second run finds what the first one registered.
        if (existing && !isFrom(facts.webUrl, existing)) {
          throw new InputError(
            `The catalog has an API "${name}" already; choose another name, or consume that one`,
          );
        }
        ctx.output('api', facts);
      }

      const references = givenList(input.consumes) ?? [];
      const { items } = references.length
        ? await catalog.getEntitiesByRefs(
            { entityRefs: references },
            { credentials },
          )
        : { items: [] };
      const missing = references.filter((_, index) => !items[index]);
      if (missing.length > 0) {
        throw new NotFoundError(
          `The catalog has no ${missing.join(', ')}, or you may not read it`,
        );
      }
      ctx.output(
        'consumed',
        items.flatMap(entity =>
          entity ? [consumedApiFacts(model, entity)] : [],
        ),
      );
    },
  });
}

function isFrom(url: string, entity: Entity): boolean {
  const wanted = parseRepositoryAddress(url);
  const found = repositoryOfEntity(entity);
  return Boolean(wanted && found && isSameRepository(wanted, found));
}
