/**
 * Messages of the plugin, for apps that replace or add translations.
 *
 * @packageDocumentation
 */
export { hubbleTranslationRef } from './translation';
