import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parseServiceParameters } from '../router/parameters';
import { signalOf } from '../router/signalOf';
import type { CreationPlanService } from './CreationPlanService';
import { parseCreationAnswers } from './parseCreationAnswers';
import type { ServiceNameService } from './ServiceNameService';

/**
 * What forms ask before a service is created. Both routes answer 403 without the
 * permission, whatever was asked about.
 *
 * - `GET /platforms/:name/services/:service/name-check` → `ServiceNameCheck`
 * - `GET /platforms/:name/services/:service/creation-plan` → `CreationPlan`
 */
export async function createCreationRouter(options: {
  httpAuth: HttpAuthService;
  names: ServiceNameService;
  plans: CreationPlanService;
}): Promise<Router> {
  const { httpAuth, names, plans } = options;
  const router = PromiseRouter();
  const servicePath = '/platforms/:name/services/:service';

  const accessOf = async (request: Request, response: Response) => ({
    credentials: await httpAuth.credentials(request, { allow: ['user'] }),
    signal: signalOf(response),
  });
  /** What is free depends on the moment. */
  const answer = (response: Response, body: unknown) =>
    response.setHeader('Cache-Control', 'no-store').json(body);

  router.get(`${servicePath}/name-check`, async (request, response) => {
    const access = await accessOf(request, response);
    const { name, service } = parseServiceParameters(request.params);
    answer(response, await names.check(name, service, access));
  });

  router.get(`${servicePath}/creation-plan`, async (request, response) => {
    const access = await accessOf(request, response);
    const { name, service } = parseServiceParameters(request.params);
    const answers = parseCreationAnswers(request.query);
    answer(response, await plans.planOf(name, service, answers, access));
  });

  return router;
}
