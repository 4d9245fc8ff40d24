export { codeQualityReport } from './codeQualityReport';
export { githubAnnotations } from './githubAnnotations';
export { createHumanReport, type HumanReportOptions } from './humanReport';
export { jsonReport } from './jsonReport';
export { junitReport } from './junitReport';
export type { RunListener } from './RunListener';
export type { RunReport, TemplateReport } from './RunReport';
export { sarifReport } from './sarifReport';
