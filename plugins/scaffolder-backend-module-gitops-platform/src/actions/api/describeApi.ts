import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import {
  apiOfService,
  isSameRepository,
  parseRepositoryAddress,
  repositoryOfEntity,
  validateApiName,
  type PlatformModel,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type { PlatformReader } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { deliveryInput } from '../delivery';
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
        platform: deliveryInput.platform,
        create: z =>
          z
            .boolean({
              description:
                'Whether an API is to be created; without it, "name" and "service" are ignored. True where absent',
            })
            .optional(),
        name: z =>
          z
            .string({
              description: 'Name of an API that is to be created',
            })
            .optional(),
        service: z =>
          z
            .string({
              description:
                'Service that is to provide the new API: without "name", the API is named after it',
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
          apiSchema(z).describe('The API that is to be created').optional(),
        consumed: z =>
          z.array(apiSchema(z), {
            description: 'The APIs that are to be called',
          }),
        imported: z =>
          z.array(apiSchema(z), {
            description:
              'All of them: what a repository that serves and calls them imports',
          }),
      },
    },
    async handler(ctx) {
      const { input, signal } = ctx;
      const model = await platforms.read(input.platform, { signal });
      const credentials = await ctx.getInitiatorCredentials();

      const created = nameOf(input);
      const api =
        created === undefined
          ? undefined
          : await describeNewApi(model, created, { catalog, credentials });
      const consumed = await describeConsumedApis(
        model,
        givenList(input.consumes) ?? [],
        { catalog, credentials },
      );
      if (api) {
        ctx.output('api', api);
      }
      ctx.output('consumed', consumed);
      ctx.output('imported', api ? [api, ...consumed] : consumed);
    },
  });
}

function nameOf(input: { create?: boolean; name?: string; service?: string }) {
  if (input.create === false) {
    return undefined;
  }
  const service = given(input.service);
  return given(input.name) ?? (service && apiOfService(service));
}

type CatalogAccess = {
  catalog: CatalogService;
  credentials: BackstageCredentials;
};

async function describeNewApi(
  model: PlatformModel,
  name: string,
  { catalog, credentials }: CatalogAccess,
) {
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
  return facts;
}

async function describeConsumedApis(
  model: PlatformModel,
  entityRefs: string[],
  { catalog, credentials }: CatalogAccess,
) {
  if (entityRefs.length === 0) {
    return [];
  }
  const { items } = await catalog.getEntitiesByRefs(
    { entityRefs },
    { credentials },
  );
  const missing = entityRefs.filter((_, index) => !items[index]);
  if (missing.length > 0) {
    throw new NotFoundError(
      `The catalog has no ${missing.join(', ')}, or you may not read it`,
    );
  }
  return items.flatMap(entity =>
    entity ? [consumedApiFacts(model, entity)] : [],
  );
}

function isFrom(url: string, entity: Entity): boolean {
  const wanted = parseRepositoryAddress(url);
  const found = repositoryOfEntity(entity);
  return Boolean(wanted && found && isSameRepository(wanted, found));
}
