export { LinkedVaultPathsCard } from './LinkedVaultPathsCard';
export { VaultPathsCard } from './VaultPathsCard';
