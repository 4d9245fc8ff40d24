import express, { ErrorRequestHandler, Router } from 'express';
import { z } from 'zod';
import { DelaySwitch } from './DelaySwitch';
import { FAULT_STATUSES, FaultStatus, FaultSwitch } from './FaultSwitch';
import { isOwnOrigin } from './requireLoopbackHost';

const faultSchema = z
  .strictObject({
    status: z
      .union([z.number(), z.string()])
      .refine((value): value is FaultStatus =>
        FAULT_STATUSES.includes(value as FaultStatus),
      )
      .optional(),
    message: z.string().optional(),
    match: z.string().optional(),
    method: z.string().optional(),
    count: z.number().int().min(1).optional(),
    delay: z.number().min(0).optional(),
  })
  .refine(fault => fault.status !== undefined || fault.delay !== undefined);

const USAGE = `Send JSON with "status" (${FAULT_STATUSES.join(
  ', ',
)}) and optionally "message", "match", "method" and "count", or with "delay" in milliseconds.`;

const answerInputError: ErrorRequestHandler = (error, _req, res, next) => {
  if (error.name === 'InputError' || error.type === 'entity.parse.failed') {
    res.status(400).json({ message: error.message });
    return;
  }
  next(error);
};

/**
 * Switches the faults of a running stand-in from outside its process, for browser tests:
 * `PUT /-/sandbox/fault` sets one, `DELETE` clears all and makes it fast again.
 */
export function createControlRouter(
  faults: FaultSwitch,
  delay: DelaySwitch,
): Router {
  const router = Router();
  router.use((req, res, next) => {
    if (!isOwnOrigin(req)) {
      res.status(403).json({ message: 'Other web sites may not do this.' });
      return;
    }
    next();
  });
  router.put('/fault', express.json(), (req, res) => {
    const parsed = faultSchema.safeParse(req.body);
    if (!parsed.success) {
      res.status(400).json({ message: USAGE });
      return;
    }
    const { delay: milliseconds, status, ...rest } = parsed.data;
    if (milliseconds !== undefined) {
      delay.set(milliseconds);
    }
    if (status !== undefined) {
      faults.set({ status, ...rest });
    }
    res.status(204).end();
  });
  router.delete('/fault', (_req, res) => {
    faults.clear();
    delay.set(0);
    res.status(204).end();
  });
  router.use(answerInputError);
  return router;
}
