import { randomUUID } from 'node:crypto';
import { SecretStore, StoredSecret } from './SecretStore';

/** Version that the stand-in says it is. */
export const VAULT_VERSION = '1.18.3';

/** Vault's envelope around the answer of a secrets engine or an auth method. */
export function envelope(content: {
  data?: object | null;
  auth?: object;
  mountType: string;
}): object {
  return {
    request_id: randomUUID(),
    lease_id: '',
    renewable: false,
    lease_duration: 0,
    data: content.data ?? null,
    wrap_info: null,
    warnings: null,
    auth: content.auth ?? null,
    mount_type: content.mountType,
  };
}

/** `data` of `GET {mount}/metadata/{path}`. */
export function metadataOf(store: SecretStore, secret: StoredSecret): object {
  const numbers = Array.from({ length: secret.versions }, (_, i) => i + 1);
  return {
    cas_required: false,
    created_time: secret.createdAt.toISOString(),
    current_version: secret.versions,
    custom_metadata: null,
    delete_version_after: '0s',
    max_versions: 0,
    oldest_version: 0,
    updated_time: secret.updatedAt.toISOString(),
    versions: Object.fromEntries(
      numbers.map(version => {
        const { created_time, deletion_time, destroyed } = versionOf(
          store,
          secret,
          version,
        );
        return [version, { created_time, deletion_time, destroyed }];
      }),
    ),
  };
}

/** What Vault says about one version of a secret. `deletion_time` is empty while it is not deleted. */
export function versionOf(
  store: SecretStore,
  secret: StoredSecret,
  version: number,
): {
  created_time: string;
  custom_metadata: null;
  deletion_time: string;
  destroyed: boolean;
  version: number;
} {
  const deleted = version === secret.versions ? secret.deletedAt : undefined;
  return {
    created_time: store.versionDate(secret, version).toISOString(),
    custom_metadata: null,
    deletion_time: deleted?.toISOString() ?? '',
    destroyed: false,
    version,
  };
}

/** `sys/health` and `sys/seal-status`, as far as clients read them. */
export function healthOf(sealed: boolean): object {
  return {
    initialized: true,
    sealed,
    standby: sealed,
    performance_standby: false,
    replication_performance_mode: sealed ? 'unknown' : 'disabled',
    replication_dr_mode: sealed ? 'unknown' : 'disabled',
    server_time_utc: Math.floor(Date.now() / 1000),
    version: VAULT_VERSION,
    enterprise: false,
    ...(sealed ? {} : { cluster_name: 'vault-sandbox' }),
  };
}
