/**
 * Choices of the platform in the forms of software templates.
 *
 * @packageDocumentation
 */
export { gitopsPlatformPlugin as default } from './plugin';
