import express, { ErrorRequestHandler, RequestHandler, Router } from 'express';
import createRouter from 'express-promise-router';
import { GitlabContext } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { addBranchRoutes } from './branches';
import { addCommitRoutes } from './commits';
import { addFileRoutes } from './files';
import { addGroupRoutes } from './groups';
import { addMergeRequestContentRoutes } from './mergeRequestContent';
import { addMergeRequestRoutes } from './mergeRequests';
import { addProjectRoutes } from './projects';
import { addProjectSettingRoutes } from './projectSettings';
import { addRepositoryRoutes } from './repository';
import { addUserRoutes } from './users';

const LARGEST_BODY = '100mb';

/** The REST API below `/api/v4`. */
export function createApiRouter(context: GitlabContext): Router {
  const router = createRouter();
  router.use(authenticate(context));
  router.use(express.json({ limit: LARGEST_BODY, strict: false }));
  router.use(express.urlencoded({ limit: LARGEST_BODY, extended: true }));
  addUserRoutes(router, context);
  addGroupRoutes(router, context);
  addProjectRoutes(router, context);
  addProjectSettingRoutes(router, context);
  addBranchRoutes(router, context);
  addCommitRoutes(router, context);
  addFileRoutes(router, context);
  addRepositoryRoutes(router, context);
  addMergeRequestRoutes(router, context);
  addMergeRequestContentRoutes(router, context);
  router.use((_req, res) => {
    res.status(404).json({ error: '404 Not Found' });
  });
  router.use(answerErrors(context));
  return router;
}

/** A personal access token in `PRIVATE-TOKEN`, or the same as bearer token. */
function authenticate(context: GitlabContext): RequestHandler {
  return (req, res, next) => {
    const bearer = /^Bearer (.+)$/i.exec(req.get('authorization') ?? '')?.[1];
    const token = req.get('private-token') ?? bearer;
    const user = token ? context.userOfToken(token) : undefined;
    if (!user) {
      res.status(401).json({ message: '401 Unauthorized' });
      return;
    }
    res.locals.user = user;
    next();
  };
}

function answerErrors({ logger }: GitlabContext): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    if (error instanceof GitlabError) {
      res.status(error.status).json(error.body);
      return;
    }
    // Malformed JSON and malformed escapes carry the status that Express gave them.
    const status = Number(error?.status);
    if (status >= 400 && status < 500) {
      res.status(status).json({ error: `${status} ${error.message}` });
      return;
    }
    logger.error(`${req.method} ${req.originalUrl} failed: ${error}`);
    res.status(500).json({ message: '500 Internal Server Error' });
  };
}
