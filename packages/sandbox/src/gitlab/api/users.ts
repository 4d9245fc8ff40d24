import { Router } from 'express';
import { GitlabContext } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { findNamespace } from '../projects/namespaces';
import { currentUser } from './lookup';
import { paginate } from './pagination';
import {
  presentCurrentUser,
  presentGroupNamespace,
  presentUser,
  presentUserNamespace,
} from './presentPeople';
import { presentProject } from './presentProject';

/** `version`, `user`, `users` and `namespaces`. */
export function addUserRoutes(router: Router, context: GitlabContext): void {
  const { store, baseUrl } = context;

  const version = {
    version: '18.2.0-sandbox',
    revision: 'sandbox',
    kas: { enabled: false },
    enterprise: false,
  };
  router.get('/version', (_req, res) => res.json(version));
  router.get('/metadata', (_req, res) => res.json(version));

  router.get('/user', (_req, res) =>
    res.json(presentCurrentUser(context, currentUser(res))),
  );

  router.get('/users', (req, res) => {
    const { username, search } = req.query;
    const users = store.state.users.filter(
      user =>
        (!username ||
          user.username.toLowerCase() === String(username).toLowerCase()) &&
        (!search ||
          `${user.username} ${user.name} ${user.email}`
            .toLowerCase()
            .includes(String(search).toLowerCase())),
    );
    res.json(
      paginate(baseUrl, req, res, users).map(user =>
        presentUser(context, user),
      ),
    );
  });

  const requireUser = (idOrName: string) => {
    const user = store.user(Number(idOrName)) ?? store.userNamed(idOrName);
    if (!user) {
      throw GitlabError.notFound('User');
    }
    return user;
  };

  router.get('/users/:user', (req, res) => {
    res.json(presentUser(context, requireUser(req.params.user)));
  });

  router.get('/users/:user/projects', async (req, res) => {
    const user = requireUser(req.params.user);
    const search = String(req.query.search ?? '').toLowerCase();
    const projects = store.state.projects.filter(
      project =>
        project.namespaceId === user.namespaceId &&
        project.path.toLowerCase().includes(search),
    );
    res.json(
      await Promise.all(
        paginate(baseUrl, req, res, projects).map(project =>
          presentProject(context, project),
        ),
      ),
    );
  });

  router.get('/namespaces', (req, res) => {
    const search = String(req.query.search ?? '').toLowerCase();
    const all = [
      ...store.state.users.map(user => presentUserNamespace(context, user)),
      ...store.state.groups.map(group => presentGroupNamespace(context, group)),
    ].filter(({ full_path }) => full_path.toLowerCase().includes(search));
    res.json(paginate(baseUrl, req, res, all));
  });

  router.get('/namespaces/:id', (req, res) => {
    const namespace = findNamespace(store, req.params.id);
    if (!namespace) {
      throw GitlabError.notFound('Namespace');
    }
    res.json(
      namespace.kind === 'group'
        ? presentGroupNamespace(context, namespace.group)
        : presentUserNamespace(context, namespace.user),
    );
  });
}
