export { checkProducedFiles } from './checkProducedFiles';
export type { FileCheck } from './FileCheck';
export { runFileChecks, type FileCheckOptions } from './runFileChecks';
export { CheckSchemas } from './schemaCheck';
