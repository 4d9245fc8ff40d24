export { gitopsPlatformReactTranslationRef } from './gitopsPlatformReactTranslationRef';
