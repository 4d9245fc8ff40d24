import { Router } from 'express';
import { html } from '../pages/html';
import { sendPage } from '../pages/sendPage';
import { SandboxLogger, silentLogger } from '../server/SandboxLogger';
import { StandIn, startStandIn } from '../server/startStandIn';
import { createPrometheusApi } from './createPrometheusApi';
import { hubbleSeries } from './hubbleSeries';
import type { PrometheusContent } from './readPrometheusContent';

/**
 * Bearer token of the sandbox's Prometheus.
 *
 * @public
 */
export const SANDBOX_PROMETHEUS_TOKEN = 'sandbox-token';

/**
 * The sandbox's Prometheus.
 *
 * @public
 */
export type SandboxPrometheus = StandIn;

const FAULT_TYPES: Record<number, string> = {
  429: 'too_many_requests',
  500: 'internal',
  503: 'unavailable',
};

/**
 * Starts a stand-in for a Prometheus with Hubble's metrics. Its series are invented: they follow from
 * the content and the moment alone. It listens on loopback only.
 *
 * @throws PortTakenError where the port is held by another process.
 */
export async function startPrometheus(options: {
  content: PrometheusContent;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  logger?: SandboxLogger;
}): Promise<SandboxPrometheus> {
  const { content, port = 0, host = '127.0.0.1' } = options;
  const series = hubbleSeries(content);
  return startStandIn({
    service: 'Prometheus',
    flag: '--prometheus-port',
    port,
    host,
    logger: options.logger ?? silentLogger,
    faultAnswer: status => ({
      body: {
        status: 'error',
        errorType: FAULT_TYPES[status] ?? 'bad_data',
        error: `the sandbox fails on purpose with ${status}`,
      },
    }),
    createRoutes: () => {
      const router = Router();
      router.use(
        '/api/v1',
        createPrometheusApi({ series, token: SANDBOX_PROMETHEUS_TOKEN }),
      );
      router.get('/', (_req, res) => {
        sendPage(res, {
          product: 'Prometheus',
          title: 'Prometheus',
          content: html`<p>${series.length} series of Hubble.</p>`,
        });
      });
      return router;
    },
  });
}
