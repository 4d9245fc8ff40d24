/**
 * Reads GitOps platform repositories and edits them.
 *
 * @packageDocumentation
 */
export * from './edit';
export * from './layouts';
export * from './settings/PlatformSettings';
