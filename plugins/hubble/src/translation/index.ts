export { hubbleTranslationRef } from './hubbleTranslationRef';
