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
    match: z.string().optional(),
    method: z.string().optional(),
    count: z.number().int().min(1).optional(),
    delay: z.number().min(0).optional(),
  })
  .refine(fault => fault.status !== undefined || fault.delay !== undefined);

const USAGE =
  'Send JSON with "status" (401, 403, 404, 429, 500, 503, "hang" or "reset") and optionally ' +
  '"match", "method" and "count", or with "delay" in milliseconds.';
