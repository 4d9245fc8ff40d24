/** How the portal reaches the Vault of a platform, or of one environment. */
export interface VaultSettings {
  /** Without a trailing slash. */
  address: string;
  /** Vault Enterprise namespace. */
  namespace?: string;
  /** PEM text of certificate authorities besides those of the system. */
  certificateAuthority?: string;
  authentication: VaultAuthenticationSettings;
}

export type VaultAuthenticationSettings =
  | { method: 'token'; token: string }
  | { method: 'kubernetes'; mount: string; role: string; tokenPath: string }
  | { method: 'approle'; mount: string; roleId: string; secretId: string };

/** The Vaults of one platform. */
export interface PlatformVaultSettings {
  /** Of the environments that have none of their own. */
  common?: VaultSettings;
  byEnvironment: Map<string, VaultSettings>;
}
