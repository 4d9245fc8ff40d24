import { stripVTControlCharacters } from 'node:util';
import {
  coreServices,
  createServiceFactory,
  type RootLoggerService,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { loggerServiceFactory } from '@backstage/backend-defaults/logger';
import { currentRun } from '../context/RunContext';

const ignoring = {
  add() {},
  record() {},
  addCallback() {},
  removeCallback() {},
};

const stepCounter = {
  add(_value: number, attributes: Record<string, unknown> = {}) {
    const { step, result } = attributes;
    currentRun()?.steps.stepEnded(String(step), String(result));
  },
};

const metrics = {
  createCounter: (name: string) =>
    name === 'scaffolder.step.count' ? stepCounter : ignoring,
  createUpDownCounter: () => ignoring,
  createHistogram: () => ignoring,
  createGauge: () => ignoring,
  createObservableCounter: () => ignoring,
  createObservableUpDownCounter: () => ignoring,
  createObservableGauge: () => ignoring,
};

/**
 * Services that are told what happens. Their stand-ins keep what belongs to a
 * run with that run and follow its steps.
 *
 * @param startLog - what is logged while the engine starts
 */
export function observingServices(startLog: string[]) {
  return [
    createServiceFactory({
      service: coreServices.rootLogger,
      deps: {},
      factory: () => createLogger(startLog),
    }),
    loggerServiceFactory,
    createServiceFactory({
      service: coreServices.auditor,
      deps: {},
      factory: () => ({
        createEvent: async () => ({ async success() {}, async fail() {} }),
      }),
    }),
    createServiceFactory({
      service: metricsServiceRef,
      deps: {},
      factory: () => metrics,
    }),
  ];
}

function createLogger(startLog: string[]): RootLoggerService {
  const write = (level: string) => (message: string) =>
    record(level, message, startLog);
  const logger: RootLoggerService = {
    error: write('error'),
    warn: write('warn'),
    info: write('info'),
    // Of no use to the author of a template.
    debug() {},
    child: () => logger,
  };
  return logger;
}

function record(level: string, message: string, startLog: string[]): void {
  const run = currentRun();
  // The engine's step logger puts a coloured level in front of what it passes on.
  const text = stripVTControlCharacters(message).replace(
    /^(?:error|warn|info): /,
    '',
  );
  const line = level === 'info' ? text : `${level}: ${text}`;
  if (!run) {
    startLog.push(line);
    return;
  }
  run.log.push(line);
  const iteration = /^(Running|Skipping) step each: (\{.*\})$/s.exec(text);
  if (iteration) {
    run.steps.iterationBegan(
      String(JSON.parse(iteration[2]).key),
      iteration[1] === 'Running' ? 'ran' : 'skipped',
    );
  }
}
