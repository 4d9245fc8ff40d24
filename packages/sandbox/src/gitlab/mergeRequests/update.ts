import { GitlabContext } from '../GitlabContext';
import { GitlabError } from '../GitlabError';
import { MergeRequest, Project, User } from '../state/types';
import { refuseSecond } from './create';

/** What can be changed on a merge request; absent fields stay. */
export interface MergeRequestUpdate {
  title?: string;
  description?: string;
  targetBranch?: string;
  stateEvent?: 'close' | 'reopen';
  labels?: string[];
  assigneeIds?: number[];
  reviewerIds?: number[];
  removeSourceBranch?: boolean;
  squash?: boolean;
}

/**
 * Changes a merge request. Closing a merged one does nothing, as in GitLab.
 *
 * @throws GitlabError 409 where reopening would give two open ones between the same branches, 400
 * where the title is blank.
 */
export async function updateMergeRequest(
  context: GitlabContext,
  project: Project,
  request: MergeRequest,
  update: MergeRequestUpdate,
  user: User,
): Promise<MergeRequest> {
  const { stateEvent, ...fields } = update;
  if (fields.title !== undefined && !fields.title.trim()) {
    throw GitlabError.invalid({ title: ["can't be blank"] });
  }
  const reopens = stateEvent === 'reopen' && request.state === 'closed';
  const closes = stateEvent === 'close' && request.state === 'opened';
  return context.store.change(() => {
    if (reopens || (request.state === 'opened' && fields.targetBranch)) {
      refuseSecond(context, project, {
        id: request.id,
        sourceBranch: request.sourceBranch,
        targetBranch: fields.targetBranch ?? request.targetBranch,
      });
    }
    const now = new Date().toISOString();
    Object.assign(request, withoutUndefined(fields), { updatedAt: now });
    if (closes) {
      Object.assign(request, {
        state: 'closed',
        closedAt: now,
        closedById: user.id,
      });
    }
    if (reopens) {
      Object.assign(request, {
        state: 'opened',
        closedAt: undefined,
        closedById: undefined,
      });
    }
    return request;
  });
}

function withoutUndefined<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Partial<T>;
}
