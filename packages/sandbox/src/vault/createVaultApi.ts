import express, { Request, RequestHandler, Router } from 'express';
import { createKvRouter, VaultLocals } from './createKvRouter';
import { envelope, healthOf } from './responses';
import { SecretStore } from './SecretStore';
import {
  capabilitiesOf,
  KvEndpoint,
  LEASE_SECONDS,
  VaultTokens,
} from './VaultTokens';

/** What the API serves. */
export interface VaultState {
  store: SecretStore;
  tokens: VaultTokens;
  /** A sealed Vault answers nothing but its health. */
  isSealed(): boolean;
}

/**
 * The HTTP API of a Vault below `/v1`. `X-Vault-Namespace` is accepted and ignored, as a Vault
 * without namespaces does.
 *
 * Source: Vault HTTP API (`sys/health`, `sys/seal-status`, `sys/capabilities-self`,
 * `sys/internal/ui/mounts`, `auth/kubernetes/login`, `auth/token/lookup-self`, KV v2).
 */
export function createVaultApi(state: VaultState): Router {
  const { store, tokens } = state;
  const router = Router();
  router.use(express.json());

  router.get('/sys/health', (_req, res) => {
    const sealed = state.isSealed();
    res.status(sealed ? 503 : 200).json(healthOf(sealed));
  });
  router.get('/sys/seal-status', (_req, res) => {
    res.json(healthOf(state.isSealed()));
  });
  router.use((_req, res, next) => {
    if (state.isSealed()) {
      res.status(503).json({ errors: ['Vault is sealed'] });
      return;
    }
    next();
  });

  router.post('/auth/kubernetes/login', loginWith(tokens));

  router.use((req, res, next) => {
    const identity = tokens.identify(readToken(req));
    if (!identity) {
      res.status(403).json({ errors: ['permission denied'] });
      return;
    }
    (res.locals as VaultLocals).identity = identity;
    next();
  });
  router.get('/auth/token/lookup-self', (_req, res) => {
    const { identity } = res.locals as VaultLocals;
    res.json(
      envelope({
        data: {
          display_name: identity,
          policies: [identity === 'root' ? 'root' : 'portal-read'],
          renewable: identity !== 'root',
          ttl: identity === 'root' ? 0 : LEASE_SECONDS,
        },
        mountType: 'token',
      }),
    );
  });
  router.post('/sys/capabilities-self', (req, res) => {
    const paths: unknown = req.body?.paths ?? [req.body?.path];
    if (!isTextList(paths) || paths.length === 0) {
      res.status(400).json({ errors: ['paths must be supplied'] });
      return;
    }
    const { identity } = res.locals as VaultLocals;
    const byPath = Object.fromEntries(
      paths.map(path => [
        path,
        capabilitiesOf(identity, ...locate(store, path)),
      ]),
    );
    const data =
      paths.length === 1
        ? { ...byPath, capabilities: byPath[paths[0]] }
        : byPath;
    // Vault repeats the answer beside `data` for clients of old versions.
    res.json({ ...envelope({ data, mountType: 'system' }), ...data });
  });
  router.get(`/sys/internal/ui/mounts/${store.mount}`, (_req, res) => {
    res.json(
      envelope({
        data: {
          options: { version: '2' },
          path: `${store.mount}/`,
          type: 'kv',
        },
        mountType: 'system',
      }),
    );
  });
  router.use(`/${store.mount}`, createKvRouter(store));

  router.use((req, res) => {
    const path = req.path.replace(/^\//, '');
    res.status(404).json({
      errors: [`no handler for route "${path}". route entry not found.`],
    });
  });
  return router;
}

function loginWith(tokens: VaultTokens): RequestHandler {
  return (req, res) => {
    const { role, jwt } = req.body ?? {};
    if (typeof role !== 'string' || role === '') {
      res.status(400).json({ errors: ['missing role'] });
      return;
    }
    if (typeof jwt !== 'string' || jwt === '') {
      res.status(400).json({ errors: ['missing jwt'] });
      return;
    }
    if (!tokens.hasRole(role)) {
      res.status(400).json({ errors: [`invalid role name "${role}"`] });
      return;
    }
    res.json(
      envelope({
        auth: {
          client_token: tokens.issue(),
          accessor: 'sandbox',
          policies: ['default', 'portal-read'],
          token_policies: ['default', 'portal-read'],
          metadata: { role },
          lease_duration: LEASE_SECONDS,
          renewable: true,
          token_type: 'service',
        },
        mountType: '',
      }),
    );
  };
}

function readToken(req: Request): string | undefined {
  const header = req.header('X-Vault-Token');
  return (
    header ?? /^Bearer (.+)$/i.exec(req.header('Authorization') ?? '')?.[1]
  );
}

function locate(
  store: SecretStore,
  path: string,
): [KvEndpoint | undefined, ReturnType<SecretStore['find']>] {
  const match = /^\/?(.+?)\/(data|metadata|subkeys)\/(.*?)\/?$/.exec(path);
  return match && match[1] === store.mount
    ? [match[2] as KvEndpoint, store.find(match[3])]
    : [undefined, undefined];
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every(item => typeof item === 'string');
}
