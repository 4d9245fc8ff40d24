import express, {
  ErrorRequestHandler,
  Request,
  Response,
  Router,
} from 'express';
import createRouter from 'express-promise-router';
import { decodePath } from '../../server/decodePath';
import { html } from '../../pages/html';
import { GitlabContext } from '../GitlabContext';
import { createFormTokens } from './formToken';
import { sendGroupPage, sendHomePage, sendUserPage } from './namespacePages';
import { sendProjectPage } from './projectRoutes';
import { STYLESHEET } from './stylesheet';
import { sendGitlabPage, STYLESHEET_PATH } from './sendGitlabPage';
import { submitNewMergeRequest } from './newMergeRequest';
import { submitMergeRequestForm } from './submitMergeRequestForm';

/**
 * The pages. Their addresses are GitLab's, so that every link that an API answer or a template gives
 * leads somewhere: `/acme/shop/-/blob/main/README.md`, `/acme/shop/-/merge_requests/1`.
 */
export function createWebRouter(context: GitlabContext): Router {
  const router = createRouter();
  const tokens = createFormTokens();

  router.get(STYLESHEET_PATH, (_req, res) => {
    res.set('cache-control', 'no-cache').type('text/css').send(STYLESHEET);
  });
  router.get(['/-/readiness', '/-/liveness', '/-/health'], (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get(
    ['/', '/explore', '/dashboard', '/explore/projects'],
    (_req, res) => sendHomePage(context, res),
  );

  router.get(/.*/, async (req, res) => {
    const { owner, below } = splitPath(req);
    const project = context.store.project(owner);
    if (project) {
      if (
        !(await sendProjectPage(context, req, res, { project, below, tokens }))
      ) {
        sendNotFound(res);
      }
      return;
    }
    const group = context.store.group(owner.replace(/^groups\//, ''));
    const user = context.store.userNamed(owner);
    if (group && below === undefined) {
      sendGroupPage(context, res, group);
    } else if (user && below === undefined) {
      sendUserPage(context, res, user);
    } else {
      sendNotFound(res);
    }
  });

  router.post(
    /.*/,
    express.urlencoded({ extended: false, limit: '10kb' }),
    async (req, res) => {
      const { owner, below } = splitPath(req);
      const project = context.store.project(owner);
      if (project && below === 'merge_requests') {
        await submitNewMergeRequest(context, req, res, { project, tokens });
        return;
      }
      const form = /^merge_requests\/(\d+)\/(merge|close|reopen)$/.exec(
        below ?? '',
      );
      const request =
        project && form
          ? context.store.mergeRequest(project, Number(form[1]))
          : undefined;
      if (!project || !request || !form) {
        sendNotFound(res);
        return;
      }
      await submitMergeRequestForm(context, req, res, {
        project,
        request,
        action: form[2] as 'merge' | 'close' | 'reopen',
        tokens,
      });
    },
  );

  router.use(answerErrors(context));
  return router;
}

/** `/acme/shop/-/blob/main/a` is the project `acme/shop` and, below it, `blob/main/a`. */
function splitPath(req: Request): { owner: string; below: string | undefined } {
  const [owner, ...below] = (decodePath(req.path) ?? '')
    .replace(/^\/+|\/+$/g, '')
    .split('/-/');
  return { owner, below: below.length > 0 ? below.join('/-/') : undefined };
}

function sendNotFound(res: Response): void {
  sendGitlabPage(res, {
    title: 'Not found',
    status: 404,
    content: html`<h1>Not found</h1>
      <p>
        There is no such page. The sandbox shows projects with their files,
        commits, branches and merge requests; pipelines, issues and settings are
        left to the real GitLab.
      </p>
      <p><a href="/">All projects</a></p>`,
  });
}

function answerErrors({ logger }: GitlabContext): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    logger.error(`${req.method} ${req.path} failed: ${error}`);
    sendGitlabPage(res, {
      title: 'Error',
      status: 500,
      content: html`<h1>Something went wrong</h1>`,
    });
  };
}
