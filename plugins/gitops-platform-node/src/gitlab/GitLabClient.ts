import type { z } from 'zod';
import { GitHostError, isGitHostError } from './GitHostError';
import { describeRefusal } from './describeRefusal';
import type { ProjectLocation } from './locateProject';
import { networkReason } from './networkReason';

/** How long one request to the git host may take, in milliseconds. */
export const REQUEST_TIMEOUT_MILLISECONDS = 10_000;

/** @public */
export interface GitLabClientOptions {
  /**
   * Token of the person who acts, e.g. from `requestUserCredentials` of a
   * template; the token of the integration where absent.
   */
  token?: string;
  /** Milliseconds per request; 10 s where absent. */
  timeout?: number;
  /** Ends the requests of a caller that has gone. */
  signal?: AbortSignal;
}

export interface GitLabRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** What `path` is below: `/api/v4/projects/:id`, or for `instance` `/api/v4`. */
  of?: 'project' | 'instance';
  /** Starts with a slash, or is empty. */
  path: string;
  query?: Record<string, string | undefined>;
  body?: unknown;
}

/**
 * The few requests of GitLab's REST API v4 that reading and delivering need,
 * for one project.
 *
 * It is not built on `@gitbeaker/rest`: that client repeats 429 and 502 answers
 * by itself for minutes, without a limit that a caller could set, has no abort
 * signal per request, and replaces the body of an error, which holds the reason
 * that a person needs, by a status text. Here every request has a time-out,
 * ends with its caller, is sent once, and fails with a typed
 * {@link GitHostError}.
 */
export class GitLabClient {
  constructor(
    readonly location: ProjectLocation,
    private readonly options: GitLabClientOptions = {},
  ) {}

  /** The same client without the caller's signal, for tidying up after an abort. */
  withoutSignal(): GitLabClient {
    return new GitLabClient(this.location, {
      ...this.options,
      signal: undefined,
    });
  }

  async json<T>(schema: z.ZodType<T>, request: GitLabRequest): Promise<T> {
    const text = new TextDecoder().decode(await this.bytes(request));
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch (error) {
      throw this.unexpected(request, 'it is not JSON', error);
    }
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const issue = parsed.error.issues[0];
      throw this.unexpected(
        request,
        `${issue.path.join('.') || 'the answer'}: ${issue.message}`,
      );
    }
    return parsed.data;
  }

  /** @returns what a successful answer holds, or `undefined` for 404. */
  async jsonIfFound<T>(
    schema: z.ZodType<T>,
    request: GitLabRequest,
  ): Promise<T | undefined> {
    return ifFound(this.json(schema, request));
  }

  /** @returns the body of a successful answer, or `undefined` for 404. */
  async bytesIfFound(request: GitLabRequest): Promise<Uint8Array | undefined> {
    return ifFound(this.bytes(request));
  }

  async bytes(request: GitLabRequest): Promise<Uint8Array> {
    const { integration } = this.location;
    const timeout = this.options.timeout ?? REQUEST_TIMEOUT_MILLISECONDS;
    const method = request.method ?? 'GET';
    const token = this.options.token ?? integration.token;
    const limit = AbortSignal.timeout(timeout);
    const signal = this.options.signal
      ? AbortSignal.any([limit, this.options.signal])
      : limit;
    let response: Response;
    let body: Uint8Array;
    try {
      response = await fetch(this.address(request), {
        method,
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(request.body !== undefined && {
            'Content-Type': 'application/json',
          }),
        },
        body:
          request.body === undefined ? undefined : JSON.stringify(request.body),
        // A redirected POST would arrive as a GET.
        redirect: method === 'GET' ? 'follow' : 'error',
        signal,
      });
      body = new Uint8Array(await response.arrayBuffer());
    } catch (error) {
      this.options.signal?.throwIfAborted();
      throw this.unanswered(error, limit.aborted, timeout);
    }
    if (!response.ok) {
      throw describeRefusal(this.location, {
        method,
        status: response.status,
        statusText: response.statusText,
        retryAfter:
          response.headers.get('retry-after') ??
          secondsUntil(response.headers.get('ratelimit-reset')),
        body: new TextDecoder().decode(body),
        userToken: this.options.token !== undefined,
      });
    }
    return body;
  }

  private address(request: GitLabRequest): string {
    const { integration, project } = this.location;
    const api = integration.apiBaseUrl.replace(/\/+$/, '');
    const parent =
      request.of === 'instance'
        ? api
        : `${api}/projects/${encodeURIComponent(project)}`;
    const url = new URL(`${parent}${request.path}`);
    for (const [name, value] of Object.entries(request.query ?? {})) {
      if (value !== undefined) {
        url.searchParams.set(name, value);
      }
    }
    return url.href;
  }

  private unanswered(
    error: unknown,
    timedOut: boolean,
    timeout: number,
  ): GitHostError {
    const { host, project } = this.location;
    if (timedOut) {
      return new GitHostError(
        {
          kind: 'timeout',
          host,
          project,
          reason: `GitLab at ${host} did not answer within ${
            timeout / 1000
          } s (project ${project})`,
          hint: 'Check that it is up and reachable from the backend, then try again',
        },
        error,
      );
    }
    return new GitHostError(
      {
        kind: 'unreachable',
        host,
        project,
        reason: `GitLab at ${host} cannot be reached (project ${project}): ${networkReason(
          error,
        )}`,
        hint: 'Check the address and the network of the backend, then try again',
      },
      error,
    );
  }

  private unexpected(
    request: GitLabRequest,
    problem: string,
    cause?: unknown,
  ): GitHostError {
    const { host, project } = this.location;
    return new GitHostError(
      {
        kind: 'unexpected',
        host,
        project,
        reason: `${host} did not answer ${request.method ?? 'GET'} …${
          request.path
        } of project ${project} as GitLab does: ${problem}`,
        hint: 'Check apiBaseUrl in integrations.gitlab, and whether a proxy or a sign-in page answers in place of GitLab',
      },
      cause,
    );
  }
}

/** The answer, or `undefined` where the git host has no such thing. */
export async function ifFound<T>(answer: Promise<T>): Promise<T | undefined> {
  try {
    return await answer;
  } catch (error) {
    if (isGitHostError(error, 'not-found')) {
      return undefined;
    }
    throw error;
  }
}

function secondsUntil(epochSeconds: string | null): string | null {
  if (!epochSeconds || !/^\d+$/.test(epochSeconds)) {
    return null;
  }
  const seconds = Number(epochSeconds) - Math.floor(Date.now() / 1000);
  return seconds > 0 ? String(seconds) : null;
}
