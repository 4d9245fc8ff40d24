import type { HttpAuthService } from '@backstage/backend-plugin-api';
import { ServiceUnavailableError, toError } from '@backstage/errors';
import type { PlatformSummary } from '@gitops-platform/backstage-plugin-gitops-platform-common';
import type {
  PlatformReader,
  PlatformSettings,
} from '@gitops-platform/backstage-plugin-gitops-platform-node';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { readServiceVersions, type EntityViewService } from '../views';
import {
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
 */
export async function createRouter(options: {
  httpAuth: HttpAuthService;
  platforms: PlatformReader;
  entityViews: EntityViewService;
}): Promise<Router> {
  const { httpAuth, platforms, entityViews } = options;
  const router = PromiseRouter();

  router.get('/platforms', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user'] });
    response.json(platforms.list().map(summaryOf));
  });

  router.get('/platforms/:name', async (request, response) => {
    await httpAuth.credentials(request, { allow: ['user'] });
    const { name } = parsePlatformParameters(request.params);
    platforms.settingsOf(name);
    response.json(await readPlatform(platforms, name, signalOf(response)));
  });

  router.get(
    '/platforms/:name/services/:service/versions',
    async (request, response) => {
      await httpAuth.credentials(request, { allow: ['user'] });
      const { name, service } = parseServiceParameters(request.params);
      platforms.settingsOf(name);
      const signal = signalOf(response);
      const model = await readPlatform(platforms, name, signal);
      response.json(
        await readServiceVersions(platforms, model, service, { signal }),
      );
    },
  );

  router.get('/entities/:namespace/:kind/:name', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const ref = parseEntityParameters(request.params);
    response.json(
      await entityViews.viewOf(ref, {
        credentials,
        signal: signalOf(response),
      }),
    );
  });

  return router;
}

function summaryOf(settings: PlatformSettings): PlatformSummary {
  const { name, title, layout, url } = settings;
  return { name, title, layout, url };
}

/**
 * Whatever the git host or a file of the platform does wrong is not the fault
 * of the request: a file that is missing there must not look like a platform
 * that does not exist, nor a refused token like a user who is not signed in.
 */
async function readPlatform(
  platforms: PlatformReader,
  name: string,
  signal: AbortSignal,
) {
  try {
    return await platforms.read(name, { signal });
  } catch (error) {
    throw new ServiceUnavailableError(
      `The platform '${name}' cannot be read: ${toError(error).message}`,
      error,
    );
  }
}
