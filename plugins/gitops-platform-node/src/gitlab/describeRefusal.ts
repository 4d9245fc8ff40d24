import { GitHostError, type GitHostErrorKind } from './GitHostError';
import type { ProjectLocation } from './locateProject';

/** An answer of GitLab with a status that is not 2xx. */
export interface Refusal {
  method: string;
  status: number;
  statusText: string;
  /** Seconds, or a date. */
  retryAfter: string | null;
  body: string;
  /** The request was made with the token of a person, not of the integration. */
  userToken: boolean;
}

/** Turns an answer that is not 2xx into the error that says what to do. */
export function describeRefusal(
  { host, project }: ProjectLocation,
  refusal: Refusal,
): GitHostError {
  const { status, method, userToken } = refusal;
  const whose = userToken
    ? 'your sign-in'
    : `the token of integrations.gitlab (host ${host})`;
  const words = gitLabWords(refusal);
  const options = { host, project, status };
  const writes = method !== 'GET';
  if (writes && /not allowed to push/i.test(words)) {
    // GitLab answers 400 or 403 here, by version.
    return new GitHostError({
      ...options,
      kind: 'forbidden',
      reason: `GitLab at ${host} does not allow ${whose} to push to the branch of project ${project}: ${words}`,
      hint: 'The branch is protected: deliver by merge request, or allow the account to push',
    });
  }
  switch (status) {
    case 401:
      return new GitHostError({
        ...options,
        kind: 'unauthenticated',
        reason: `GitLab at ${host} refused ${whose} for project ${project}: ${words}`,
        hint: userToken
          ? 'Sign in with GitLab again'
          : 'The token is missing, wrong, expired or revoked: replace it',
      });
    case 403:
      return new GitHostError({
        ...options,
        kind: 'forbidden',
        reason: `GitLab at ${host} does not allow ${whose} to ${
          writes ? 'write to' : 'read'
        } project ${project}: ${words}`,
        hint: writes
          ? 'It needs the scope "api" and the role Developer, and Maintainer where the branch is protected'
          : 'It needs the scope "read_api" and at least the role Reporter',
      });
    case 404:
      return new GitHostError({
        ...options,
        kind: 'not-found',
        reason: `GitLab at ${host} has no project ${project}, or ${whose} cannot see what was asked for: ${words}`,
        hint: 'Check the address, the branch and the membership of the token',
      });
    case 429:
      return new GitHostError({
        ...options,
        kind: 'rate-limited',
        reason: `GitLab at ${host} limits the rate of requests (project ${project}): ${words}`,
        hint: refusal.retryAfter
          ? `Try again after ${
              /^\d+$/.test(refusal.retryAfter)
                ? `${refusal.retryAfter} s`
                : refusal.retryAfter
            }`
          : 'Try again in a minute',
      });
    default: {
      const kind: GitHostErrorKind = status >= 500 ? 'unavailable' : 'rejected';
      return new GitHostError({
        ...options,
        kind,
        reason: `GitLab at ${host} answered ${status} for project ${project}: ${words}`,
        hint:
          kind === 'unavailable'
            ? 'Check the state of GitLab, then try again'
            : 'Nothing was changed; see the words of GitLab above',
      });
    }
  }
}

const MAXIMUM_LENGTH = 300;

/**
 * GitLab's own words. Bodies are `{"message": "…"}`, `{"message": {"field":
 * ["…"]}}`, `{"message": ["…"]}` or `{"error": "…"}` (REST API v4); anything else
 * is the page of a proxy, of which only the status is of use.
 */
function gitLabWords({ body, status, statusText }: Refusal): string {
  let text: string | undefined;
  try {
    const parsed: unknown = JSON.parse(body);
    if (parsed && typeof parsed === 'object') {
      const { message, error, error_description } = parsed as Record<
        string,
        unknown
      >;
      text = flatten(message) ?? flatten(error_description) ?? flatten(error);
    }
  } catch {
    // The body of a proxy: the status says what there is to say.
    text = undefined;
  }
  const words = text ?? `${status} ${statusText}`.trim();
  return words.length > MAXIMUM_LENGTH
    ? `${words.slice(0, MAXIMUM_LENGTH)}…`
    : words;
}

function flatten(value: unknown): string | undefined {
  if (typeof value === 'string') {
    return value || undefined;
  }
  if (Array.isArray(value)) {
    return value.map(item => flatten(item) ?? '').join('; ') || undefined;
  }
  if (value && typeof value === 'object') {
    return (
      Object.entries(value)
        .map(([field, problem]) => `${field}: ${flatten(problem) ?? ''}`)
        .join('; ') || undefined
    );
  }
  return undefined;
}
