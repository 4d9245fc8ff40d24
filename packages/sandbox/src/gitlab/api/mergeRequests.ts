import { Router } from 'express';
import { z } from 'zod';
import { GitlabContext } from '../GitlabContext';
import { createMergeRequest } from '../mergeRequests/create';
import { mergeMergeRequest } from '../mergeRequests/merge';
import { updateMergeRequest } from '../mergeRequests/update';
import { MergeRequest, Project } from '../state/types';
import {
  currentUser,
  requireGroup,
  requireMergeRequest,
  requireProject,
} from './lookup';
import { paginate } from './pagination';
import { flag, idList, readParameters, textList } from './parameters';
import { presentMergeRequest } from './presentMergeRequest';

const id = z.coerce.number().int();

const listQuery = z.object({
  state: z.enum(['opened', 'closed', 'merged', 'locked', 'all']).optional(),
  source_branch: z.string().optional(),
  target_branch: z.string().optional(),
  author_id: id.optional(),
  author_username: z.string().optional(),
  search: z.string().optional(),
  labels: textList.optional(),
  iids: z.preprocess(
    value => (Array.isArray(value) || value === undefined ? value : [value]),
    z.array(id).optional(),
  ),
  order_by: z
    .enum(['created_at', 'updated_at', 'title', 'merged_at'])
    .optional(),
  sort: z.enum(['asc', 'desc']).optional(),
});

const people = {
  assignee_id: id.nullish(),
  assignee_ids: idList.optional(),
  reviewer_ids: idList.optional(),
};

const newMergeRequest = z.object({
  source_branch: z.string(),
  target_branch: z.string(),
  title: z.string(),
  description: z.string().nullish(),
  labels: textList.nullish(),
  remove_source_branch: flag.nullish(),
  squash: flag.nullish(),
  ...people,
});

const changedMergeRequest = z.object({
  title: z.string().optional(),
  description: z.string().optional(),
  target_branch: z.string().optional(),
  state_event: z.enum(['close', 'reopen']).optional(),
  labels: textList.optional(),
  add_labels: textList.optional(),
  remove_labels: textList.optional(),
  remove_source_branch: flag.optional(),
  squash: flag.optional(),
  ...people,
});

const mergeOptions = z.object({
  sha: z.string().optional(),
  auto_merge: flag.optional(),
  merge_when_pipeline_succeeds: flag.optional(),
  squash: flag.optional(),
  should_remove_source_branch: flag.optional(),
  merge_commit_message: z.string().optional(),
  squash_commit_message: z.string().optional(),
});

/** `merge_requests`: list, create, show, update, merge. */
export function addMergeRequestRoutes(
  router: Router,
  context: GitlabContext,
): void {
  const { store, baseUrl } = context;

  const present = (request: MergeRequest) => {
    const project = store.project(request.projectId) as Project;
    return presentMergeRequest(context, project, request);
  };

  router.get('/merge_requests', async (req, res) => {
    const query = readParameters(req, listQuery);
    const found = select(context, store.state.mergeRequests, query);
    res.json(
      await Promise.all(paginate(baseUrl, req, res, found).map(present)),
    );
  });

  router.get('/groups/:id/merge_requests', async (req, res) => {
    const projects = new Set(
      store.projectsOf(requireGroup(context, req), true).map(item => item.id),
    );
    const query = readParameters(req, listQuery);
    const found = select(
      context,
      store.state.mergeRequests.filter(item => projects.has(item.projectId)),
      query,
    );
    res.json(
      await Promise.all(paginate(baseUrl, req, res, found).map(present)),
    );
  });

  router.get('/projects/:id/merge_requests', async (req, res) => {
    const project = requireProject(context, req);
    const query = readParameters(req, listQuery);
    const found = select(context, store.mergeRequestsOf(project), query);
    res.json(
      await Promise.all(paginate(baseUrl, req, res, found).map(present)),
    );
  });

  router.post('/projects/:id/merge_requests', async (req, res) => {
    const project = requireProject(context, req);
    const input = readParameters(req, newMergeRequest);
    const request = await createMergeRequest(context, project, {
      sourceBranch: input.source_branch,
      targetBranch: input.target_branch,
      title: input.title,
      description: input.description ?? '',
      author: currentUser(res),
      assigneeIds: assignees(input),
      reviewerIds: input.reviewer_ids,
      labels: input.labels ?? [],
      removeSourceBranch: input.remove_source_branch ?? false,
      squash: input.squash ?? false,
    });
    res.status(201).json(await present(request));
  });

  router.get('/projects/:id/merge_requests/:iid', async (req, res) => {
    const project = requireProject(context, req);
    res.json(await present(requireMergeRequest(context, project, req)));
  });

  router.put('/projects/:id/merge_requests/:iid', async (req, res) => {
    const project = requireProject(context, req);
    const request = requireMergeRequest(context, project, req);
    const input = readParameters(req, changedMergeRequest);
    const labels = (input.labels ?? request.labels)
      .concat(input.add_labels ?? [])
      .filter(label => !input.remove_labels?.includes(label));
    const updated = await updateMergeRequest(
      context,
      project,
      request,
      {
        title: input.title,
        description: input.description,
        targetBranch: input.target_branch,
        stateEvent: input.state_event,
        labels: [...new Set(labels)],
        assigneeIds: assignees(input),
        reviewerIds: input.reviewer_ids,
        removeSourceBranch: input.remove_source_branch,
        squash: input.squash,
      },
      currentUser(res),
    );
    res.json(await present(updated));
  });

  router.put('/projects/:id/merge_requests/:iid/merge', async (req, res) => {
    const project = requireProject(context, req);
    const request = requireMergeRequest(context, project, req);
    const input = readParameters(req, mergeOptions);
    const merged = await mergeMergeRequest(context, project, request, {
      user: currentUser(res),
      sha: input.sha,
      autoMerge:
        input.auto_merge ?? input.merge_when_pipeline_succeeds ?? false,
      squash: input.squash,
      removeSourceBranch: input.should_remove_source_branch,
      mergeCommitMessage: input.merge_commit_message,
      squashCommitMessage: input.squash_commit_message,
    });
    res.json(await present(merged));
  });
}

function assignees(input: {
  assignee_id?: number | null;
  assignee_ids?: number[];
}): number[] | undefined {
  if (input.assignee_ids) {
    return input.assignee_ids;
  }
  return input.assignee_id ? [input.assignee_id] : undefined;
}

function select(
  { store }: GitlabContext,
  requests: readonly MergeRequest[],
  query: z.infer<typeof listQuery>,
): MergeRequest[] {
  const search = query.search?.toLowerCase();
  const author =
    query.author_username === undefined
      ? query.author_id
      : store.userNamed(query.author_username)?.id ?? -1;
  const found = requests.filter(
    request =>
      (query.state === undefined ||
        query.state === 'all' ||
        query.state === request.state) &&
      (query.source_branch === undefined ||
        query.source_branch === request.sourceBranch) &&
      (query.target_branch === undefined ||
        query.target_branch === request.targetBranch) &&
      (author === undefined || author === request.authorId) &&
      (query.iids === undefined || query.iids.includes(request.iid)) &&
      (query.labels ?? []).every(label => request.labels.includes(label)) &&
      (search === undefined ||
        `${request.title}\n${request.description}`
          .toLowerCase()
          .includes(search)),
  );
  const direction = query.sort === 'asc' ? 1 : -1;
  const keyOf = (request: MergeRequest) => {
    switch (query.order_by) {
      case 'updated_at':
        return request.updatedAt;
      case 'merged_at':
        return request.mergedAt ?? '';
      case 'title':
        return request.title;
      default:
        return request.createdAt;
    }
  };
  return found.sort(
    (one, other) =>
      direction * (keyOf(one).localeCompare(keyOf(other)) || one.id - other.id),
  );
}
