import { Response, Router } from 'express';
import { SandboxLogger, silentLogger } from '../server/SandboxLogger';
import { StandIn, startStandIn } from '../server/startStandIn';
import { VaultContent } from '../vault';
import { KubernetesContent } from './readKubernetesContent';
import { vaultStaticSecrets } from './vaultStaticSecrets';

/**
 * Token of the service account that may list VaultStaticSecrets in the sandbox.
 *
 * @public
 */
export const SANDBOX_KUBERNETES_TOKEN = 'sandbox-token';

/**
 * The sandbox's Kubernetes API.
 *
 * @public
 */
export type SandboxKubernetes = StandIn;

const REASONS: Record<number, string> = {
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
};

/**
 * Starts a stand-in for the Kubernetes API of a cluster, in which the Vault
 * Secrets Operator runs: the list of its VaultStaticSecrets in a namespace and
 * nothing else. It listens on loopback only.
 *
 * @throws PortTakenError where the port is held by another process.
 */
export async function startKubernetes(options: {
  content: KubernetesContent | undefined;
  vault: VaultContent;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  logger?: SandboxLogger;
}): Promise<SandboxKubernetes> {
  const { content, vault, port = 0, host = '127.0.0.1' } = options;
  const resources = vaultStaticSecrets(content, vault, new Date());
  return startStandIn({
    service: 'Kubernetes',
    flag: '--kubernetes-port',
    port,
    host,
    logger: options.logger ?? silentLogger,
    faultAnswer: status => ({ body: failure(status) }),
    createRoutes: () => {
      const router = Router();
      router.use((req, res, next) => {
        if (
          req.header('Authorization') === `Bearer ${SANDBOX_KUBERNETES_TOKEN}`
        ) {
          next();
        } else {
          fail(res, 401);
        }
      });
      router.get(
        '/apis/secrets.hashicorp.com/v1beta1/namespaces/:namespace/vaultstaticsecrets',
        (req, res) => {
          res.json({
            apiVersion: 'secrets.hashicorp.com/v1beta1',
            kind: 'VaultStaticSecretList',
            metadata: { continue: '', resourceVersion: '1' },
            items: resources.filter(
              ({ metadata }) => metadata.namespace === req.params.namespace,
            ),
          });
        },
      );
      // The service account may do nothing else, not even learn what there is.
      router.use((_req, res) => fail(res, 403));
      return router;
    },
  });
}

function fail(res: Response, status: number) {
  res.status(status).json(failure(status));
}

/** Source: Kubernetes API conventions, kind `Status`. */
function failure(status: number) {
  const reason = REASONS[status];
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Failure',
    message: reason,
    reason,
    code: status,
  };
}
