import { Request, Router } from 'express';
import { z } from 'zod';
import { GitlabContext } from '../GitlabContext';
import { commitsOf, differencesOf } from '../mergeRequests/content';
import { MergeRequest, MergeRequestNote } from '../state/types';
import { currentUser, requireMergeRequest, requireProject } from './lookup';
import { paginate } from './pagination';
import { readParameters } from './parameters';
import { presentCommit, presentDifference } from './presentCommit';
import { presentMergeRequest } from './presentMergeRequest';
import { presentUserId } from './presentPeople';
import { projectUrl } from './presentProject';

const ROUTE = '/projects/:id/merge_requests/:iid';

/** What a merge request contains: differences, commits, notes, approval rules. */
export function addMergeRequestContentRoutes(
  router: Router,
  context: GitlabContext,
): void {
  const { store, baseUrl } = context;
  const find = (req: Request) => {
    const project = requireProject(context, req);
    return { project, request: requireMergeRequest(context, project, req) };
  };

  router.get(`${ROUTE}/changes`, async (req, res) => {
    const { project, request } = find(req);
    res.json({
      ...(await presentMergeRequest(context, project, request)),
      changes: (await differencesOf(context, project, request)).map(
        presentDifference,
      ),
      overflow: false,
    });
  });

  router.get(`${ROUTE}/diffs`, async (req, res) => {
    const { project, request } = find(req);
    const files = await differencesOf(context, project, request);
    res.json(paginate(baseUrl, req, res, files).map(presentDifference));
  });

  router.get(`${ROUTE}/commits`, async (req, res) => {
    const { project, request } = find(req);
    const url = projectUrl(context, project);
    const commits = await commitsOf(context, project, request);
    res.json(
      paginate(baseUrl, req, res, commits).map(commit =>
        presentCommit(url, commit),
      ),
    );
  });

  router.get(`${ROUTE}/pipelines`, (req, res) => {
    find(req);
    res.json(paginate(baseUrl, req, res, []));
  });

  router.get(`${ROUTE}/approval_rules`, (req, res) => {
    find(req);
    res.json(paginate(baseUrl, req, res, []));
  });

  const presentNote = (note: MergeRequestNote, request: MergeRequest) => ({
    id: note.id,
    body: note.body,
    author: presentUserId(context, note.authorId),
    created_at: note.createdAt,
    updated_at: note.createdAt,
    system: note.system,
    noteable_id: request.id,
    noteable_iid: request.iid,
    noteable_type: 'MergeRequest',
    resolvable: false,
  });

  router.get(`${ROUTE}/notes`, (req, res) => {
    const { request } = find(req);
    const notes = [...request.notes].reverse();
    res.json(
      paginate(baseUrl, req, res, notes).map(note =>
        presentNote(note, request),
      ),
    );
  });

  router.post(`${ROUTE}/notes`, async (req, res) => {
    const { request } = find(req);
    const { body } = readParameters(req, z.object({ body: z.string().min(1) }));
    const note = await store.change(state => {
      const created: MergeRequestNote = {
        id: state.nextId.note++,
        body,
        authorId: currentUser(res).id,
        system: false,
        createdAt: new Date().toISOString(),
      };
      request.notes.push(created);
      return created;
    });
    res.status(201).json(presentNote(note, request));
  });
}
