import { Router } from 'express';
import { acceptListMethod } from '../server/acceptListMethod';
import { SandboxLogger, silentLogger } from '../server/SandboxLogger';
import { StandIn, startStandIn } from '../server/startStandIn';
import { createVaultApi, VaultState } from './createVaultApi';
import { createVaultPages } from './createVaultPages';
import { VaultContent } from './readVaultContent';
import { SecretStore } from './SecretStore';
import { VaultTokens } from './VaultTokens';

/**
 * The sandbox's Vault.
 *
 * @public
 */
export interface SandboxVault extends StandIn {
  /** Seals it: everything but `sys/health` and `sys/seal-status` answers 503. */
  seal(): void;
  unseal(): void;
}

const FAULT_MESSAGES: Record<number, string> = {
  401: 'unauthorized',
  403: 'permission denied',
  429: 'request path "secret": rate limit quota exceeded',
  500: 'internal error',
  503: 'Vault is sealed',
};

/**
 * Starts a stand-in for Vault: the KV v2 API, logins and capabilities over invented state, and pages
 * at the addresses of its web UI. It listens on loopback only.
 *
 * Its tokens are `SANDBOX_VAULT_TOKEN`, which sees paths and key names, and
 * `SANDBOX_VAULT_ROOT_TOKEN`.
 *
 * @throws PortTakenError where the port is held by another process.
 * @public
 */
export async function startVault(options: {
  content: VaultContent;
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  logger?: SandboxLogger;
}): Promise<SandboxVault> {
  const { content, port = 0, host = '127.0.0.1' } = options;
  let sealed = false;
  const state: VaultState = {
    store: new SecretStore(content, new Date()),
    tokens: new VaultTokens(content.roles),
    isSealed: () => sealed,
  };
  const standIn = await startStandIn({
    service: 'Vault',
    flag: '--vault-port',
    port,
    host,
    logger: options.logger ?? silentLogger,
    faultAnswer: status => ({
      body: { errors: status === 404 ? [] : [FAULT_MESSAGES[status]] },
    }),
    prepare: acceptListMethod,
    createRoutes: () => {
      const router = Router();
      router.use('/v1', createVaultApi(state));
      router.use(createVaultPages(state));
      return router;
    },
  });
  return {
    ...standIn,
    seal: () => {
      sealed = true;
    },
    unseal: () => {
      sealed = false;
    },
  };
}
