/**
 * A service across its environments, and choices of the platform in the forms of
 * software templates.
 *
 * @packageDocumentation
 */
export { gitopsPlatformPlugin as default } from './plugin';
