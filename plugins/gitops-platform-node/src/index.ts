/**
 * Reads GitOps platform repositories and edits them.
 *
 * @packageDocumentation
 */
export * from './changes';
export * from './checkout';
export * from './delivery';
export * from './edit';
export * from './facts';
export * from './gitlab';
export * from './layouts';
export * from './repositories';
export * from './service';
export * from './settings';
