import { readFile } from 'node:fs/promises';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parse } from 'yaml';

/** The description of the HTTP API; it is published with the package. */
export const openApiFile = resolvePackagePath(
  '@gitops-platform/backstage-plugin-gitops-platform-backend',
  'src/schema/openapi.yaml',
);

/**
 * `GET /openapi.json` → the description of this API, where the tools of
 * Backstage look for it.
 *
 * Source: Backstage, `createValidatedOpenApiRouter` of `backend-openapi-utils`.
 */
export async function createOpenApiRouter(): Promise<Router> {
  const description: unknown = parse(await readFile(openApiFile, 'utf8'));
  const router = PromiseRouter();

  router.get('/openapi.json', (_request, response) => {
    response.json(description);
  });
  return router;
}
