export { previewEnvironmentsTranslationRef } from './previewEnvironmentsTranslationRef';
