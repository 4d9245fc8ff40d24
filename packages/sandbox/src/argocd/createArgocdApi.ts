import express, { Request, RequestHandler, Response, Router } from 'express';
import { ApplicationRegistry } from './ApplicationRegistry';
import { parseLabelSelector } from './labelSelector';
import { Application } from './toApplication';

/** Version that the stand-in says it is. */
const ARGOCD_VERSION = 'v2.14.11+sandbox';

/** Account of the session endpoint; its password is the token. */
const USER_NAME = 'admin';

/** Codes of gRPC, which Argo CD's API repeats in its error bodies. */
const CODES = { 400: 3, 401: 16, 403: 7, 404: 5 } as const;

/**
 * The API of an Argo CD below `/api`, for reading.
 *
 * Source: Argo CD API (`applications`, `session`, `version`).
 */
export function createArgocdApi(options: {
  registry: ApplicationRegistry;
  token: string;
}): Router {
  const { registry, token } = options;
  const router = Router();

  router.get('/version', (_req, res) => {
    res.json({ Version: ARGOCD_VERSION });
  });
  router.post('/v1/session', express.json(), (req, res) => {
    const { username, password } = req.body ?? {};
    if (username !== USER_NAME || password !== token) {
      fail(res, 401, 'Invalid username or password');
      return;
    }
    res.json({ token });
  });
  router.use(requireToken(token));
  router.get('/v1/session/userinfo', (_req, res) => {
    res.json({ loggedIn: true, username: USER_NAME, iss: 'argocd' });
  });
  router.get('/v1/applications', answer(listApplications(registry)));
  router.get('/v1/applications/:name', answer(getApplication(registry)));
  router.get(
    '/v1/applications/:name/revisions/:revision/metadata',
    answer(getRevision(registry)),
  );
  router.use((_req, res) => fail(res, 404, 'Not Found'));
  return router;
}

function requireToken(token: string): RequestHandler {
  return (req, res, next) => {
    const given = /^Bearer (.+)$/i.exec(req.header('Authorization') ?? '')?.[1];
    const cookie = /(?:^|;\s*)argocd\.token=([^;]+)/.exec(
      req.header('Cookie') ?? '',
    )?.[1];
    if ((given ?? cookie) === token) {
      next();
      return;
    }
    fail(
      res,
      401,
      given ?? cookie
        ? 'invalid session: token is malformed'
        : 'no session information',
    );
  };
}

type Handler = (req: Request, res: Response) => Promise<void>;

/** Hands errors to Express, whose version 4 does not wait for handlers. */
function answer(handler: Handler): RequestHandler {
  return (req, res, next) => {
    handler(req, res).catch(next);
  };
}

function listApplications(registry: ApplicationRegistry): Handler {
  return async (req, res) => {
    const [name] = texts(req, 'name');
    const [appNamespace] = texts(req, 'appNamespace');
    const projects = [...texts(req, 'projects'), ...texts(req, 'project')];
    let selected: ReturnType<typeof parseLabelSelector>;
    try {
      selected = parseLabelSelector(texts(req, 'selector')[0] ?? '');
    } catch (error) {
      fail(res, 400, `error parsing the selector: ${(error as Error).message}`);
      return;
    }
    const items = (await registry.list()).filter(
      ({ metadata, spec }) =>
        (!name || metadata.name === name) &&
        (!appNamespace || metadata.namespace === appNamespace) &&
        (projects.length === 0 || projects.includes(spec.project)) &&
        selected(metadata.labels),
    );
    // Argo CD is written in Go: an empty list is null.
    res.json({
      metadata: { resourceVersion: '1' },
      items: items.length > 0 ? items : null,
    });
  };
}

function getApplication(registry: ApplicationRegistry): Handler {
  return async (req, res) => {
    const application = await findApplication(registry, req, res);
    if (application) {
      res.json(application);
    }
  };
}

function getRevision(registry: ApplicationRegistry): Handler {
  return async (req, res) => {
    const application = await findApplication(registry, req, res);
    if (!application) {
      return;
    }
    const { revision } = req.params;
    const commit = await registry.findCommit(application, revision);
    if (!commit) {
      fail(res, 404, `revision ${revision} not found`);
      return;
    }
    const { author, date, message } = commit;
    res.json({ author, date: date.toISOString(), message });
  };
}

/**
 * An application by its name. Where there is none, Argo CD says so only to somebody who names the
 * project, so that names cannot be guessed.
 */
async function findApplication(
  registry: ApplicationRegistry,
  req: Request,
  res: Response,
): Promise<Application | undefined> {
  const { name } = req.params;
  const [appNamespace] = texts(req, 'appNamespace');
  const [project] = texts(req, 'project');
  const application = await registry.find(name);
  if (
    application &&
    (!appNamespace || application.metadata.namespace === appNamespace) &&
    (!project || application.spec.project === project)
  ) {
    return application;
  }
  if (project) {
    fail(res, 404, `applications.argoproj.io "${name}" not found`);
  } else {
    fail(res, 403, 'permission denied');
  }
  return undefined;
}

function texts(req: Request, parameter: string): string[] {
  const value = req.query[parameter];
  return [value]
    .flat()
    .filter((item): item is string => typeof item === 'string' && item !== '');
}

function fail(
  res: Response,
  status: keyof typeof CODES,
  message: string,
): void {
  res.status(status).json({ error: message, code: CODES[status], message });
}
