import { RequestHandler } from 'express';

/**
 * One request that a stand-in served. Headers and bodies are not kept: they carry tokens.
 *
 * @public
 */
export interface RecordedRequest {
  method: string;
  /** Path and query as sent. */
  url: string;
  status: number;
}

/**
 * The requests that a stand-in served, so that a test can tell how often a client asked.
 *
 * @public
 */
export interface RequestRecord {
  /** How many requests were answered since the start or the last `clear()`. */
  readonly count: number;
  /** The latest of them, oldest first, at most 1000. */
  readonly recent: readonly RecordedRequest[];
  clear(): void;
}

const KEPT = 1000;

/** A record, and the middleware that fills it. */
export function createRequestRecord(): {
  record: RequestRecord;
  middleware: RequestHandler;
} {
  let count = 0;
  let recent: RecordedRequest[] = [];
  return {
    record: {
      get count() {
        return count;
      },
      get recent() {
        return recent;
      },
      clear() {
        count = 0;
        recent = [];
      },
    },
    middleware: (req, res, next) => {
      const { method, originalUrl: url } = req;
      res.once('close', () => {
        count += 1;
        recent = [
          ...recent.slice(-(KEPT - 1)),
          { method, url, status: res.statusCode },
        ];
      });
      next();
    },
  };
}
