import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  branchPreviewOf,
  platformsReadPermission,
  type PlatformSummary,
} from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type {
  PlatformReader,
  PlatformSettings,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readyView, type PermittedViews } from '../access';
import {
  readModel,
  readServiceVersions,
  type EntityViewService,
} from '../views';
import {
  parseBranchQuery,
  parseEntityParameters,
  parsePlatformParameters,
  parseServiceParameters,
} from './parameters';
import { signalOf } from './signalOf';

/**
 * The HTTP API of the plugin. Every route needs a signed-in user.
 *
 * - `GET /platforms` → `PlatformSummary[]`
 * - `GET /platforms/:name` → `PlatformModel`
 * - `GET /platforms/:name/services/:service/versions` → `ServiceVersions`
 * - `GET /entities/:namespace/:kind/:name` → `EntityPlatformView`
 * - `GET /entities/:namespace/:kind/:name/branch-preview?branch=` → `EntityBranchPreview`
 */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  platforms: PlatformReader;
  entityViews: EntityViewService;
  permissions: PermissionsService;
  permittedViews: PermittedViews;
}): Promise<Router> {
  const { httpAuth, platforms, entityViews, permissions, permittedViews } =
    options;
  const router = PromiseRouter();

  const authorize = async (request: Request) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const permission = platformsReadPermission;
    const [{ result }] = await permissions.authorize([{ permission }], {
      credentials,
    });
    if (result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(`You lack the permission ${permission.name}`);
    }
  };

  router.get('/platforms', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user'] });
    response.json(platforms.list().map(summaryOf));
  });

  router.get('/platforms/:name', async (request, response) => {
    await authorize(request);
    const { name } = parsePlatformParameters(request.params);
    response.json(await readModel(platforms, name, signalOf(response)));
  });

  router.get(
    '/platforms/:name/services/:service/versions',
    async (request, response) => {
      await authorize(request);
      const { name, service } = parseServiceParameters(request.params);
      const signal = signalOf(response);
      const model = await readModel(platforms, name, signal);
      response.json(
        await readServiceVersions(platforms, model, service, { signal }),
      );
    },
  );

  const accessOf = async (request: Request, response: Response) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
    signal: signalOf(response),
  });

  router.get('/entities/:namespace/:kind/:name', async (request, response) => {
    const access = await accessOf(request, response);
    const ref = parseEntityParameters(request.params);
    const view = await permittedViews.viewOf(ref, {
      ...access,
      auditRequest: request,
    });
    // What is seen depends on the user.
    response.setHeader('Cache-Control', 'no-store').json(view);
  });

  router.get(
    '/entities/:namespace/:kind/:name/branch-preview',
    async (request, response) => {
      const { branch } = parseBranchQuery(request.query);
      const access = await accessOf(request, response);
      const ref = parseEntityParameters(request.params);
      const view = await entityViews.serviceOf(ref, access);
      response.json(branchPreviewOf(readyView(view), branch));
    },
  );

  return router;
}

function summaryOf(settings: PlatformSettings): PlatformSummary {
  const { name, title, layout, url } = settings;
  return { name, title, layout, url };
}
