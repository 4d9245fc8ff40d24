import { VaultContent, VaultSecretContent } from './readVaultContent';

/** One secret of the KV engine as its metadata tells it. */
export interface StoredSecret {
  /** Under the mount, without slashes at either end. */
  path: string;
  /** Names of the keys of every version. */
  keys: string[];
  /** Number of the latest version. */
  versions: number;
  createdAt: Date;
  updatedAt: Date;
  /** When the latest version was deleted. */
  deletedAt?: Date;
  /** The portal's policy denies it. */
  forbidden: boolean;
}

const DAY = 24 * 60 * 60 * 1000;

/** The secrets of one KV v2 mount. */
export class SecretStore {
  readonly mount: string;
  readonly #secrets = new Map<string, StoredSecret>();

  /** @param startedAt - dates of versions are counted back from it */
  constructor(content: VaultContent, startedAt: Date) {
    this.mount = content.mount;
    for (const [path, secret] of Object.entries(content.secrets)) {
      if (secret.state !== 'missing') {
        this.#secrets.set(path, toStoredSecret(path, secret, startedAt));
      }
    }
  }

  find(path: string): StoredSecret | undefined {
    return this.#secrets.get(path);
  }

  /**
   * Names directly under a folder, sorted; folders end in `/`. A name that is a secret and a folder
   * is there twice, as in Vault.
   */
  list(folder: string): string[] {
    const prefix = folder === '' ? '' : `${folder}/`;
    const names = [...this.#secrets.keys()]
      .filter(path => path.startsWith(prefix))
      .map(path => {
        const [name, ...rest] = path.slice(prefix.length).split('/');
        return rest.length > 0 ? `${name}/` : name;
      });
    return [...new Set(names)].sort();
  }

  /** When a version was written: a day apart, the latest one on the day before the start. */
  versionDate(secret: StoredSecret, version: number): Date {
    return new Date(
      secret.updatedAt.getTime() - (secret.versions - version) * DAY,
    );
  }
}

function toStoredSecret(
  path: string,
  { state, keys, versions }: VaultSecretContent,
  startedAt: Date,
): StoredSecret {
  const updatedAt = new Date(startedAt.getTime() - DAY);
  return {
    path,
    keys: state === 'bootstrapped' ? ['_bootstrapped_at'] : keys,
    versions,
    createdAt: new Date(updatedAt.getTime() - (versions - 1) * DAY),
    updatedAt,
    deletedAt:
      state === 'deleted' ? new Date(startedAt.getTime() - DAY / 2) : undefined,
    forbidden: state === 'forbidden',
  };
}
