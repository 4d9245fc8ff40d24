import { isError } from '@backstage/errors';
import express, { Request, RequestHandler, Response, Router } from 'express';
import { evaluate } from './evaluate';
import type { HubbleSeries } from './hubbleSeries';

/** Version that the stand-in says it is. */
const PROMETHEUS_VERSION = '3.5.0+sandbox';

/** Prometheus refuses to answer with more points per series. */
const MAXIMUM_POINTS = 11_000;

/**
 * The API of a Prometheus below `/api/v1`, as far as a range of Hubble's metrics needs it.
 *
 * Source: Prometheus HTTP API (`query_range`, `status/buildinfo`).
 */
export function createPrometheusApi(options: {
  series: HubbleSeries[];
  token: string;
}): Router {
  const { series, token } = options;
  const router = Router();
  router.use(requireToken(token));
  router.get('/status/buildinfo', (_req, res) => {
    res.json({ status: 'success', data: { version: PROMETHEUS_VERSION } });
  });
  router.get('/query_range', (req, res) => answerRange(req.query, series, res));
  router.post(
    '/query_range',
    express.urlencoded({ extended: false }),
    (req, res) => answerRange(req.body ?? {}, series, res),
  );
  router.use((_req, res) => {
    res.status(404).type('text/plain').send('404 page not found\n');
  });
  return router;
}

/** As a proxy in front of Prometheus does, which has no login of its own by default. */
function requireToken(token: string): RequestHandler {
  return (req, res, next) => {
    if (req.header('Authorization') === `Bearer ${token}`) {
      next();
      return;
    }
    res.status(401).type('text/plain').send('Unauthorized\n');
  };
}

function answerRange(
  parameters: Request['query'],
  series: HubbleSeries[],
  res: Response,
): void {
  const [start, end, step] = ['start', 'end', 'step'].map(name =>
    Number(parameters[name] ?? Number.NaN),
  );
  const points = Math.floor((end - start) / step) + 1;
  if (!(step > 0 && points >= 1)) {
    refuse(res, 'invalid parameter: "start", "end" and "step" are numbers');
    return;
  }
  if (points > MAXIMUM_POINTS) {
    refuse(res, 'exceeded maximum resolution of 11,000 points per timeseries');
    return;
  }
  const moments = Array.from(
    { length: points },
    (_, index) => start + index * step,
  );
  try {
    const result = evaluate(String(parameters.query ?? ''), moments, series);
    res.json({ status: 'success', data: { resultType: 'matrix', result } });
  } catch (error) {
    refuse(
      res,
      `invalid parameter "query": ${
        isError(error) ? error.message : String(error)
      }`,
    );
  }
}

function refuse(res: Response, error: string): void {
  res.status(400).json({ status: 'error', errorType: 'bad_data', error });
}
