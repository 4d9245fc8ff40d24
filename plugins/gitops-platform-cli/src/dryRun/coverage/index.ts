export { measureCoverage } from './measureCoverage';
export type { CoverageItem, TemplateCoverage } from './TemplateCoverage';
