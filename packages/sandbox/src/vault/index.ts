export { EMPTY_VAULT, readVaultContent } from './readVaultContent';
export type { VaultContent, VaultSecretContent } from './readVaultContent';
export { startVault } from './startVault';
export type { SandboxVault } from './startVault';
export { SANDBOX_VAULT_ROOT_TOKEN, SANDBOX_VAULT_TOKEN } from './VaultTokens';
