export { vaultPathsTranslationRef } from './vaultPathsTranslationRef';
