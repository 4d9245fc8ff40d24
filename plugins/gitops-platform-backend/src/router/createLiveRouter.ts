import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { EntityConfigurationService } from '../configuration';
import type { EntityDeploymentsService } from '../deployments';
import type { EntityPreviewsService } from '../previews';
import type { EntitySecretsService } from '../secrets';
import type { EntityTrafficService } from '../traffic';
import { parseEntityParameters } from './parameters';
import { signalOf } from './signalOf';

/**
 * Live state of an entity. Every route needs a permission for the entity and
 * answers 403 without it.
 *
 * - `GET /entities/:namespace/:kind/:name/configuration` → `EffectiveConfiguration`
 * - `GET /entities/:namespace/:kind/:name/deployments` → `EntityDeployments`
 * - `GET /entities/:namespace/:kind/:name/findings` → `EntityFindings`
 * - `GET /entities/:namespace/:kind/:name/previews` → `EntityPreviews`
 * - `GET /entities/:namespace/:kind/:name/secrets` → `EntitySecrets`
 * - `GET /entities/:namespace/:kind/:name/traffic` → `EntityTraffic`
 */
export async function createLiveRouter(options: {
  httpAuth: HttpAuthService;
  configuration: EntityConfigurationService;
  deployments: EntityDeploymentsService;
  previews: EntityPreviewsService;
  secrets: EntitySecretsService;
  traffic: EntityTrafficService;
}): Promise<Router> {
  const { httpAuth, configuration, deployments, previews, secrets, traffic } =
    options;
  const router = PromiseRouter();
  const entityPath = '/entities/:namespace/:kind/:name';

  const accessOf = async (request: Request, response: Response) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
    signal: signalOf(response),
  });
  /** What is seen depends on the user and on the moment. */
  const answer = (response: Response, body: unknown) =>
    response.setHeader('Cache-Control', 'no-store').json(body);

  router.get(`${entityPath}/configuration`, async (request, response) => {
    const access = await accessOf(request, response);
    const ref = parseEntityParameters(request.params);
    answer(response, await configuration.configurationOf(ref, access));
  });

  router.get(`${entityPath}/deployments`, async (request, response) => {
    const access = await accessOf(request, response);
    const ref = parseEntityParameters(request.params);
    answer(response, await deployments.deploymentsOf(ref, access));
  });

  router.get(`${entityPath}/findings`, async (request, response) => {
    const access = await accessOf(request, response);
    const ref = parseEntityParameters(request.params);
    answer(response, await configuration.findingsOf(ref, access));
  });

  router.get(`${entityPath}/previews`, async (request, response) => {
    const access = await accessOf(request, response);
    const ref = parseEntityParameters(request.params);
    answer(response, await previews.previewsOf(ref, access));
  });

  router.get(`${entityPath}/secrets`, async (request, response) => {
    const access = await accessOf(request, response);
    const ref = parseEntityParameters(request.params);
    answer(
      response,
      await secrets.secretsOf(ref, { ...access, auditRequest: request }),
    );
  });

  router.get(`${entityPath}/traffic`, async (request, response) => {
    const access = await accessOf(request, response);
    const ref = parseEntityParameters(request.params);
    answer(response, await traffic.trafficOf(ref, access));
  });

  return router;
}
