import { collectFindings, type SeenFinding } from './collectFindings';
import { hasFailed, summarize } from './summarize';
import type { RunReport } from './RunReport';

/** Rises when a reader of the format would have to change. */
const formatVersion = 1;

/** What the report tells of a finding, in this order. */
const fieldsOfFinding = [
  'rule',
  'severity',
  'message',
  'hint',
  'file',
  'line',
  'column',
  'diff',
  'cases',
  'fingerprint',
] as const satisfies readonly (keyof SeenFinding)[];

/**
 * The report as JSON, for programs. The format is documented in "Test your
 * templates"; fields are added, never renamed. Values of cases, inputs of
 * actions and logs are left out: they may hold what should not be kept.
 */
export function jsonReport(report: RunReport): string {
  const findings = collectFindings(report);
  const of = (template?: string) =>
    findings
      .filter(finding => finding.template === template)
      .map(finding =>
        Object.fromEntries(
          fieldsOfFinding.map(field => [field, finding[field]]),
        ),
      );
  return `${JSON.stringify(
    {
      formatVersion,
      tool: { name: 'gitops-platform', version: report.version },
      duration: Math.round(report.duration),
      summary: summarize(report),
      findings: of(undefined),
      templates: report.templates.map(({ name, file, cases, coverage }) => ({
        name,
        file,
        findings: of(name),
        cases: cases.map(result => ({
          name: result.case.name,
          origin: result.case.origin,
          file: result.case.file,
          expected: result.case.expect.outcome,
          outcome: result.outcome,
          passed: !hasFailed(result),
          duration: Math.round(result.duration),
          files: result.fileCount,
        })),
        coverage: coverage && {
          covered: coverage.covered,
          total: coverage.total,
          items: coverage.items,
        },
      })),
    },
    null,
    2,
  )}\n`;
}
