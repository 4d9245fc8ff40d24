import { Router } from 'express';
import { SandboxLogger, silentLogger } from '../server/SandboxLogger';
import { StandIn, startStandIn } from '../server/startStandIn';
import { ApplicationRegistry } from './ApplicationRegistry';
import { createArgocdApi } from './createArgocdApi';
import { createArgocdPages } from './createArgocdPages';
import { GitSource } from './GitSource';
import { ArgocdContent } from './readArgocdContent';

/**
 * Token of the sandbox's Argo CD, and the password of its account `admin`.
 *
 * @public
 */
export const SANDBOX_ARGOCD_TOKEN = 'sandbox-token';

/**
 * The sandbox's Argo CD.
 *
 * @public
 */
export type SandboxArgocd = StandIn;

const FAULT_ANSWERS: Record<number, { code: number; message: string }> = {
  401: { code: 16, message: 'invalid session: token is expired' },
  403: { code: 7, message: 'permission denied' },
  404: { code: 5, message: 'Not Found' },
  429: { code: 8, message: 'too many requests' },
  500: { code: 2, message: 'rpc error: code = Unknown' },
  503: { code: 14, message: 'connection error: desc = "transport: refused"' },
};

/**
 * Starts a stand-in for Argo CD: its applications API for reading, and pages at the addresses of its
 * web UI. It listens on loopback only. Without content it has no applications.
 *
 * @throws PortTakenError where the port is held by another process.
 */
export async function startArgocd(options: {
  source: GitSource;
  content: ArgocdContent | undefined;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  logger?: SandboxLogger;
}): Promise<SandboxArgocd> {
  const { source, content, port = 0, host = '127.0.0.1' } = options;
  const registry = new ApplicationRegistry(source, content, new Date());
  return startStandIn({
    service: 'Argo CD',
    flag: '--argocd-port',
    port,
    host,
    logger: options.logger ?? silentLogger,
    faultAnswer: status => {
      const { code, message } = FAULT_ANSWERS[status];
      return { body: { error: message, code, message } };
    },
    createRoutes: () => {
      const router = Router();
      router.use(
        '/api',
        createArgocdApi({ registry, token: SANDBOX_ARGOCD_TOKEN }),
      );
      router.use(createArgocdPages(registry));
      return router;
    },
  });
}
