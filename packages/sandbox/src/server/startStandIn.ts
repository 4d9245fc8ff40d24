import { Server } from 'node:http';
import express, { ErrorRequestHandler, Router } from 'express';
import { createControlRouter } from './createControlRouter';
import { DelaySwitch } from './DelaySwitch';
import { createFaultMiddleware, FaultAnswer } from './faultMiddleware';
import { Fault, FaultSwitch } from './FaultSwitch';
import { listenOnLoopback } from './listenOnLoopback';
import { createRequestRecord, RequestRecord } from './RequestRecord';
import { requireLoopbackHost } from './requireLoopbackHost';
import { SandboxLogger } from './SandboxLogger';

/**
 * A running server of the sandbox with the switches that tests use.
 *
 * @public
 */
export interface StandIn {
  /** Without trailing slash: `http://localhost:8930`. */
  baseUrl: string;
  port: number;
  /** What was asked; requests to `/-/sandbox` are not counted. */
  requests: RequestRecord;
  /** Fails requests from now on; the fault set last wins. */
  setFault(fault: Fault): void;
  /** Ends every fault and every delay. */
  clearFaults(): void;
  /** Makes every request wait, in milliseconds; 0 ends it. */
  setDelay(milliseconds: number): void;
  stop(): Promise<void>;
}

/**
 * Starts a stand-in whose state is in memory.
 *
 * @throws InputError where `host` is not a loopback address.
 * @throws PortTakenError where the port is held by another process.
 */
export async function startStandIn(options: {
  /** As a newcomer knows it: `Vault`. */
  service: string;
  /** Command line flag that chooses its port. */
  flag: string;
  /** 0 takes a free one. */
  port: number;
  host: string;
  logger: SandboxLogger;
  /** How the product words a failure. */
  faultAnswer: FaultAnswer;
  createRoutes(baseUrl: string): Router | Promise<Router>;
  /** Attaches what the product needs beyond HTTP as Node speaks it. */
  prepare?(server: Server): void;
}): Promise<StandIn> {
  const { service, flag, port, host, logger, faultAnswer, prepare } = options;
  const server = await listenOnLoopback({ service, flag, port, host, prepare });
  const baseUrl = `http://localhost:${server.port}`;
  const faults = new FaultSwitch();
  const delay = new DelaySwitch();
  const { record, middleware } = createRequestRecord();

  let routes: Router;
  try {
    routes = await options.createRoutes(baseUrl);
  } catch (error) {
    await server.stop();
    throw error;
  }

  const app = express();
  app.disable('x-powered-by');
  app.use(requireLoopbackHost());
  app.use('/-/sandbox', createControlRouter(faults, delay));
  app.use(middleware);
  app.use(delay.middleware());
  app.use(createFaultMiddleware(faults, faultAnswer));
  app.use(routes);
  app.use(answerError(service, logger));
  server.setHandler(app);

  return {
    baseUrl,
    port: server.port,
    requests: record,
    setFault: fault => faults.set(fault),
    clearFaults: () => {
      faults.clear();
      delay.set(0);
    },
    setDelay: milliseconds => delay.set(milliseconds),
    stop: () => server.stop(),
  };
}

function answerError(
  service: string,
  logger: SandboxLogger,
): ErrorRequestHandler {
  return (error, req, res, next) => {
    if (res.headersSent) {
      next(error);
      return;
    }
    const status = typeof error.status === 'number' ? error.status : 500;
    if (status >= 500) {
      logger.error(
        `The sandbox's ${service} failed at ${req.method} ${req.path}: ${error.stack}`,
      );
    }
    res
      .status(status)
      .json({ errors: [error.message], message: error.message });
  };
}
