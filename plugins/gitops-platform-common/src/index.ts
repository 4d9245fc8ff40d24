/**
 * The platform model of GitOps platforms and everything derived from it:
 * names, paths, hosts and links, as pure functions without input or output.
 *
 * @packageDocumentation
 */
export * from './model';
