/**
 * The platform model of GitOps platforms and everything derived from it:
 * names, paths, hosts and links, as pure functions without input or output.
 *
 * @packageDocumentation
 */
export * from './api';
export * from './entity';
export * from './findings';
export * from './links';
export * from './model';
export * from './names';
export * from './permissions';
export * from './previews';
export * from './protos';
export * from './registry';
export * from './vault';
