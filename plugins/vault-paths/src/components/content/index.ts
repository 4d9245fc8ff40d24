export { VaultPathsContent } from './VaultPathsContent';
