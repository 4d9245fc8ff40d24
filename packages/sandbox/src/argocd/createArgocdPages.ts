import { Response, Router } from 'express';
import { Html, html } from '../pages/html';
import { sendPage } from '../pages/sendPage';
import { ApplicationRegistry } from './ApplicationRegistry';
import { Application } from './toApplication';

/**
 * Pages at the addresses of Argo CD's web UI: the list of applications, and one application at
 * `/applications/{namespace}/{name}` or `/applications/{name}`.
 *
 * Source: routes of the Argo CD UI.
 */
export function createArgocdPages(registry: ApplicationRegistry): Router {
  const router = Router();
  router.get('/', (_req, res) => res.redirect('/applications'));
  router.get('/applications', (_req, res, next) => {
    registry
      .list()
      .then(applications => sendList(res, applications))
      .catch(next);
  });
  router.get(
    ['/applications/:name', '/applications/:namespace/:name'],
    (req, res, next) => {
      const { namespace, name } = req.params as Record<string, string>;
      registry
        .find(name)
        .then(application =>
          application &&
          (!namespace || application.metadata.namespace === namespace)
            ? sendApplication(res, application)
            : sendPage(res, {
                product: 'Argo CD',
                title: name,
                status: 404,
                content: html`<p>There is no application of this name.</p>`,
              }),
        )
        .catch(next);
    },
  );
  return router;
}

function sendList(res: Response, applications: Application[]): void {
  sendPage(res, {
    product: 'Argo CD',
    title: 'Applications',
    content: html`<table>
      <thead>
        <tr>
          <th scope="col">Name</th>
          <th scope="col">Health</th>
          <th scope="col">Sync</th>
        </tr>
      </thead>
      <tbody>
        ${applications.map(
          ({ metadata, status }) =>
            html`<tr>
              <td>
                <a href="/applications/${metadata.namespace}/${metadata.name}"
                  >${metadata.name}</a
                >
              </td>
              <td>${status.health.status}</td>
              <td>${status.sync.status}</td>
            </tr>`,
        )}
      </tbody>
    </table>`,
  });
}

function sendApplication(res: Response, application: Application): void {
  const { metadata, spec, status } = application;
  sendPage(res, {
    product: 'Argo CD',
    title: metadata.name,
    content: html`<dl>
      ${term('Health', text(status.health.status, status.health.message))}
      ${term('Sync', status.sync.status)}
      ${(status.conditions ?? []).map(({ type, message }) =>
        term(type, message),
      )}
      ${term('Project', spec.project)}
      ${status.summary.images.map(image => term('Image', image))}
      ${status.summary.externalURLs.map(url =>
        term('Address', html`<a href="${url}">${url}</a>`),
      )}
      ${spec.sources.map(({ repoURL }) => term('Source', repoURL))}
      ${Object.entries(metadata.labels).map(([key, value]) =>
        term('Label', `${key}=${value}`),
      )}
    </dl>`,
  });
}

function term(name: string, value: string | Html): Html {
  return html`<dt>${name}</dt>
    <dd>${value}</dd>`;
}

function text(status: string, message: unknown): string {
  return typeof message === 'string' ? `${status}: ${message}` : status;
}
