import { RequestHandler } from 'express';
import { FaultStatus, FaultSwitch } from './FaultSwitch';

/** How a stand-in words a failure: each product has its own bodies and headers. */
export type FaultAnswer = (
  status: Exclude<FaultStatus, 'hang' | 'reset' | 'lost'>,
) => {
  headers?: Record<string, string>;
  body: string | object;
};

/** Serves the faults of a switch before the application sees a request. */
export function createFaultMiddleware(
  faults: FaultSwitch,
  answer: FaultAnswer,
): RequestHandler {
  return (req, res, next) => {
    const fault = faults.take(req.method, req.originalUrl);
    if (fault === undefined) {
      next();
      return;
    }
    const { status, message } = fault;
    if (status === 'hang') {
      return;
    }
    if (status === 'reset') {
      req.socket.resetAndDestroy();
      return;
    }
    if (status === 'lost') {
      res.end = () => {
        req.socket.resetAndDestroy();
        return res;
      };
      next();
      return;
    }
    const { headers, body: usual } = answer(status);
    const body = message === undefined ? usual : { message };
    res.status(status).set(headers ?? {});
    if (typeof body === 'string') {
      res.type('text/plain').send(body);
    } else {
      res.json(body);
    }
  };
}
