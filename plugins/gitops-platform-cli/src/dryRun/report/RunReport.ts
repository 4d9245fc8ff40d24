import type { CaseResult } from '../CaseResult';
import type { TemplateCoverage } from '../coverage';
import type { Finding } from '../Finding';

/** Everything that one run of `dry-run` found; what all reports are made of. */
export interface RunReport {
  /** Version of the command. */
  version: string;
  templates: TemplateReport[];
  /** Of the run as a whole: the configuration file, a case of a template that is gone. */
  findings: Finding[];
  /** Wall-clock time in milliseconds, from the start of the process. */
  duration: number;
}

export interface TemplateReport {
  /** `metadata.name`. */
  name: string;
  /** Template file, relative to the folder that the command was started in. */
  file: string;
  /** Static analysis, and what kept cases from being generated. */
  findings: Finding[];
  cases: CaseResult[];
  coverage?: TemplateCoverage;
}
