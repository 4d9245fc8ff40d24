/**
 * Messages of the plugin, for an app that replaces some of them or adds a
 * language.
 *
 * @packageDocumentation
 */
export { gitopsPlatformTranslationRef } from './translation/gitopsPlatformTranslationRef';
