import { Response, Router } from 'express';
import { envelope, metadataOf, versionOf } from './responses';
import { SecretStore, StoredSecret } from './SecretStore';
import { capabilitiesOf, KvEndpoint, VaultIdentity } from './VaultTokens';

/** What the KV routes find in `res.locals`. */
export interface VaultLocals {
  identity: VaultIdentity;
}

type VaultResponse = Response<unknown, VaultLocals>;

/**
 * The KV v2 engine below its mount: `metadata` (read and list), `subkeys` and, for the root token,
 * `data`. Nothing can be written.
 *
 * Source: Vault KV v2 HTTP API.
 */
export function createKvRouter(store: SecretStore): Router {
  const router = Router();

  router.use(/^\/(metadata|subkeys|data)(?:\/(.*))?$/, (req, res, next) => {
    const vaultResponse = res as VaultResponse;
    const endpoint = req.params[0] as KvEndpoint;
    const path = (req.params[1] ?? '').replace(/\/+$/, '');
    const lists = req.query.list === 'true';
    if (req.method !== 'GET') {
      res.status(405).json({ errors: ['unsupported operation'] });
      return;
    }
    const secret = store.find(path);
    if (!isAllowed(vaultResponse.locals.identity, endpoint, secret, lists)) {
      res.status(403).json({ errors: ['permission denied'] });
      return;
    }
    if (lists && endpoint === 'metadata') {
      sendList(vaultResponse, store.list(path));
      return;
    }
    if (lists || path === '') {
      next();
      return;
    }
    if (!secret) {
      res.status(404).json({ errors: [] });
      return;
    }
    if (endpoint === 'metadata') {
      send(vaultResponse, metadataOf(store, secret));
      return;
    }
    sendVersion(vaultResponse, store, secret, {
      endpoint,
      requested: req.query.version,
    });
  });

  router.use((_req, res) => {
    res.status(404).json({ errors: [] });
  });
  return router;
}

function isAllowed(
  identity: VaultIdentity,
  endpoint: KvEndpoint,
  secret: StoredSecret | undefined,
  lists: boolean,
): boolean {
  // A policy that denies one secret still lets its folder be listed.
  const capabilities = capabilitiesOf(
    identity,
    endpoint,
    lists ? undefined : secret,
  );
  return (
    capabilities.includes('root') ||
    capabilities.includes(lists ? 'list' : 'read')
  );
}

function sendList(res: VaultResponse, keys: string[]): void {
  if (keys.length === 0) {
    res.status(404).json({ errors: [] });
    return;
  }
  send(res, { keys });
}

function sendVersion(
  res: VaultResponse,
  store: SecretStore,
  secret: StoredSecret,
  request: { endpoint: 'data' | 'subkeys'; requested: unknown },
): void {
  const version = Number(request.requested ?? 0) || secret.versions;
  if (!Number.isInteger(version) || version < 1 || version > secret.versions) {
    res.status(404).json({ errors: [] });
    return;
  }
  const metadata = versionOf(store, secret, version);
  const deleted = metadata.deletion_time !== '';
  const field = request.endpoint === 'data' ? 'data' : 'subkeys';
  const content = Object.fromEntries(
    secret.keys.map(key => [
      key,
      request.endpoint === 'data' ? inventedValue(key) : null,
    ]),
  );
  res.status(deleted ? 404 : 200);
  send(res, { [field]: deleted ? null : content, metadata });
}

function inventedValue(key: string): string {
  return `made up by the sandbox for ${key}`;
}

function send(res: VaultResponse, data: object): void {
  res.json(envelope({ data, mountType: 'kv' }));
}
