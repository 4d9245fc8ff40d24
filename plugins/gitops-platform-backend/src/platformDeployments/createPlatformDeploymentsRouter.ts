import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parsePlatformParameters } from '../router/parameters';
import { signalOf } from '../router/signalOf';
import type { PlatformDeploymentsService } from './PlatformDeploymentsService';

/**
 * `GET /platforms/:name/deployments` → `PlatformDeployments`; 403 without the
 * permission, whether or not there is such a platform.
 */
export async function createPlatformDeploymentsRouter(options: {
  httpAuth: HttpAuthService;
  deployments: PlatformDeploymentsService;
}): Promise<Router> {
  const { httpAuth, deployments } = options;
  const router = PromiseRouter();

  router.get('/platforms/:name/deployments', async (request, response) => {
    const credentials = await httpAuth.credentials(request, {
      allow: ['user'],
    });
    const { name } = parsePlatformParameters(request.params);
    const answer = await deployments.deploymentsOf(name, {
      credentials,
      signal: signalOf(response),
    });
    // What is seen depends on the user and on the moment.
    response.setHeader('Cache-Control', 'no-store').json(answer);
  });

  return router;
}
