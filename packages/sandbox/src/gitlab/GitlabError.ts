import { CustomErrorBase } from '@backstage/errors';

/** A refusal with the status and the body that GitLab gives. */
export class GitlabError extends CustomErrorBase {
  name = 'GitlabError' as const;

  constructor(readonly status: number, readonly body: object) {
    super(`${status} ${JSON.stringify(body)}`);
  }

  /** `404 Project Not Found` and its like. */
  static notFound(what: string): GitlabError {
    return new GitlabError(404, { message: `404 ${what} Not Found` });
  }

  /** 400 with one sentence, the form of GitLab's service errors. */
  static badRequest(message: string): GitlabError {
    return new GitlabError(400, { message });
  }

  /** 400 with messages per field, the form of GitLab's validation errors. */
  static invalid(fields: Record<string, string[]>): GitlabError {
    return new GitlabError(400, { message: fields });
  }
}
