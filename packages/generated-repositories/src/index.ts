/**
 * Builds, tests and runs the repositories that the templates make.
 *
 * @packageDocumentation
 */
export { runCase } from './run/runCase';
export type { CaseResult } from './run/CaseResult';
export type { GeneratedCase } from './cases/GeneratedCase';
