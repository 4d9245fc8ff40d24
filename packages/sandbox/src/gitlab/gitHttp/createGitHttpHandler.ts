import { RequestHandler } from 'express';
import { decodePath } from '../../server/decodePath';
import { followFirstPush } from '../../git/repository';
import { GitlabContext, repositoryOf, withRepository } from '../GitlabContext';
import { refreshMergeRequests } from '../mergeRequests/refresh';
import { User } from '../state/types';
import { runHttpBackend } from './runHttpBackend';

const GIT_PATH =
  /^\/(?<project>.+?)(?<suffix>\.git)?\/(?<service>info\/refs|git-upload-pack|git-receive-pack)$/;
const SERVICES = ['git-upload-pack', 'git-receive-pack'];

/**
 * Git over smart HTTP: `git clone http://oauth2:<token>@localhost:8929/acme/shop.git`.
 * Any user name goes with a token, as in GitLab.
 */
export function createGitHttpHandler(context: GitlabContext): RequestHandler {
  return (req, res, next) => {
    const path = decodePath(req.path);
    const match = path === undefined ? undefined : GIT_PATH.exec(path)?.groups;
    if (!match || req.path.startsWith('/api/')) {
      next();
      return;
    }
    const service =
      match.service === 'info/refs' ? String(req.query.service) : match.service;
    const expectedMethod = match.service === 'info/refs' ? 'GET' : 'POST';
    if (!SERVICES.includes(service) || req.method !== expectedMethod) {
      res.status(403).type('text/plain').send('Git access over HTTP only');
      return;
    }

    const user = userOf(context, req.get('authorization'));
    if (!user) {
      res
        .status(401)
        .set('www-authenticate', 'Basic realm="GitLab"')
        .type('text/plain')
        .send(
          'HTTP Basic: Access denied. Use any user name and the token as password.',
        );
      return;
    }
    const project = context.store.project(match.project);
    if (!project) {
      res
        .status(404)
        .type('text/plain')
        .send(
          "The project you were looking for could not be found or you don't have permission to view it.",
        );
      return;
    }
    if (!match.suffix) {
      res.redirect(
        301,
        `/${project.fullPath}.git/${match.service}${
          req.originalUrl.includes('?') ? `?service=${service}` : ''
        }`,
      );
      return;
    }

    runHttpBackend(req, res, {
      repository: repositoryOf(context, project),
      pathInfo: match.service,
      user: user.username,
      afterGit: async () => {
        if (match.service === 'git-receive-pack') {
          await withRepository(context, project, followFirstPush);
          await refreshMergeRequests(context, project, user);
        }
      },
    }).catch(next);
  };
}

function userOf(
  context: GitlabContext,
  authorization: string | undefined,
): User | undefined {
  const encoded = /^Basic (.+)$/i.exec(authorization ?? '')?.[1];
  if (!encoded) {
    return undefined;
  }
  const credentials = Buffer.from(encoded, 'base64').toString('utf8');
  const password = credentials.slice(credentials.indexOf(':') + 1);
  return context.userOfToken(password);
}
