import type { ServerSettings } from '../settings/readServer';

/** How the portal reaches the Vault of a platform, or of one environment. */
export interface VaultSettings extends ServerSettings {
  /** Vault Enterprise namespace. */
  namespace?: string;
  authentication: VaultAuthenticationSettings;
}

export type VaultAuthenticationSettings =
  | { method: 'token'; token: string }
  | { method: 'kubernetes'; mount: string; role: string; tokenPath: string }
  | { method: 'approle'; mount: string; roleId: string; secretId: string };
