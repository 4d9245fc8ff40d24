import { spawn } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { Request, Response } from 'express';
import { gitEnvironment } from '../../git/runGit';

/**
 * Hands a request to `git http-backend` (CGI) and its answer to the client.
 *
 * @param options - `afterGit` runs when git has ended and before the answer does, so that a client that
 * asks right after a push finds what the push changed.
 */
export function runHttpBackend(
  req: Request,
  res: Response,
  options: {
    repository: string;
    pathInfo: string;
    user: string;
    afterGit: () => Promise<void>;
  },
): Promise<void> {
  const { repository, pathInfo, user, afterGit } = options;
  const url = new URL(req.originalUrl, 'http://localhost');
  const child = spawn('git', ['http-backend'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: gitEnvironment({
      // The path comes from the state, never from the request.
      GIT_PROJECT_ROOT: dirname(repository),
      PATH_INFO: `/${basename(repository)}/${pathInfo}`,
      GIT_HTTP_EXPORT_ALL: '1',
      REQUEST_METHOD: req.method,
      QUERY_STRING: url.search.slice(1),
      CONTENT_TYPE: req.get('content-type') ?? '',
      REMOTE_USER: user,
      REMOTE_ADDR: '127.0.0.1',
      GIT_COMMITTER_NAME: user,
      GIT_COMMITTER_EMAIL: `${user}@example.test`,
      ...header('CONTENT_LENGTH', req.get('content-length')),
      ...header('HTTP_CONTENT_ENCODING', req.get('content-encoding')),
      ...header('GIT_PROTOCOL', req.get('git-protocol')),
    }),
  });

  return new Promise((resolve, reject) => {
    const write = (chunk: Buffer) => {
      if (!res.write(chunk)) {
        child.stdout.pause();
        res.once('drain', () => child.stdout.resume());
      }
    };
    let head: Buffer | undefined = Buffer.alloc(0);
    child.stdout.on('data', (chunk: Buffer) => {
      if (head === undefined) {
        write(chunk);
        return;
      }
      head = Buffer.concat([head, chunk]);
      const end = head.indexOf('\r\n\r\n');
      if (end >= 0) {
        applyHeaders(res, head.subarray(0, end).toString('latin1'));
        write(head.subarray(end + 4));
        head = undefined;
      }
    });
    child.once('error', reject);
    // A client that went away must not leave a process behind.
    res.once('close', () => {
      if (!res.writableEnded) {
        child.stdout.resume();
        child.kill();
      }
    });
    child.once('close', code => {
      if (head !== undefined && !res.headersSent) {
        reject(new Error(`git http-backend ended with ${code}`));
        return;
      }
      afterGit()
        .then(resolve, reject)
        .finally(() => res.end());
    });
    child.stdin.on('error', () => {});
    req.pipe(child.stdin);
  });
}

function applyHeaders(res: Response, text: string): void {
  for (const line of text.split('\r\n')) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    if (name === 'status') {
      res.status(Number(value.split(' ')[0]));
    } else {
      res.setHeader(name, value);
    }
  }
}

function header(
  name: string,
  value: string | undefined,
): Record<string, string> {
  return value === undefined ? {} : { [name]: value };
}
