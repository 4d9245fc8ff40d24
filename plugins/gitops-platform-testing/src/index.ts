/**
 * What the tests of the entity plugins share.
 *
 * @packageDocumentation
 */
export * from './accessibility';
export * from './classicApp';
export * from './entityPlugin';
export * from './language';
