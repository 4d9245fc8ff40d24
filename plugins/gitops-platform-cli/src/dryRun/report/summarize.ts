import type { CaseResult } from '../CaseResult';
import { collectFindings } from './collectFindings';
import type { RunReport } from './RunReport';

/** The numbers of a run. */
export interface RunSummary {
  templates: number;
  cases: number;
  passed: number;
  failed: number;
  errors: number;
  warnings: number;
  notes: number;
  /** Of all templates together. */
  coverage: { covered: number; total: number };
}

export function summarize(report: RunReport): RunSummary {
  const cases = report.templates.flatMap(template => template.cases);
  const findings = collectFindings(report);
  const count = (severity: string) =>
    findings.filter(finding => finding.severity === severity).length;
  const sum = (field: 'covered' | 'total') =>
    report.templates.reduce(
      (total, { coverage }) => total + (coverage?.[field] ?? 0),
      0,
    );
  return {
    templates: report.templates.length,
    cases: cases.length,
    passed: cases.filter(result => !hasFailed(result)).length,
    failed: cases.filter(hasFailed).length,
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    coverage: { covered: sum('covered'), total: sum('total') },
  };
}

/** A case fails by its findings alone: an error that it expects is none. */
export function hasFailed({ findings }: CaseResult): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
