import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { EntitySecretsService } from '../secrets';
import { parseEntityParameters } from './parameters';
import { signalOf } from './signalOf';

/**
 * - `GET /entities/:namespace/:kind/:name/secrets` → `EntitySecrets`; 403
 *   without `gitopsPlatform.secretPaths.read`
 */
export async function createSecretsRouter(options: {
  httpAuth: HttpAuthService;
  secrets: EntitySecretsService;
}): Promise<Router> {
  const { httpAuth, secrets } = options;
  const router = PromiseRouter();

  router.get(
    '/entities/:namespace/:kind/:name/secrets',
    async (request, response) => {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const ref = parseEntityParameters(request.params);
      // What is seen depends on the user and on the moment.
      response.setHeader('Cache-Control', 'no-store');
      response.json(
        await secrets.secretsOf(ref, {
          credentials,
          signal: signalOf(response),
          auditRequest: request,
        }),
      );
    },
  );

  return router;
}
