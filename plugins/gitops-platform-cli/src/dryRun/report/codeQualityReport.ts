import type { Finding } from '../Finding';
import { collectFindings } from './collectFindings';
import type { RunReport } from './RunReport';

const severities: Record<Finding['severity'], string> = {
  error: 'major',
  warning: 'minor',
  note: 'info',
};

/**
 * The report as GitLab shows it in a merge request. Source: GitLab, "Code
 * Quality report format": a list, with relative paths and a fingerprint that
 * tells the same finding in another pipeline.
 */
export function codeQualityReport(report: RunReport): string {
  return `${JSON.stringify(
    collectFindings(report).map(
      ({ rule, severity, message, hint, file, line, fingerprint }) => ({
        description: hint ? `${message} (${hint})` : message,
        check_name: rule,
        fingerprint,
        severity: severities[severity],
        location: { path: file, lines: { begin: line ?? 1 } },
      }),
    ),
    null,
    2,
  )}\n`;
}
