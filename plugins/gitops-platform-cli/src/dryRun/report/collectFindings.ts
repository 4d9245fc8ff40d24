import { createHash } from 'node:crypto';
import type { Finding } from '../Finding';
import type { RunReport } from './RunReport';

/** A finding with where it was seen; the same one in several cases is one. */
export interface SeenFinding extends Finding {
  /** `metadata.name`; absent for what concerns the run as a whole. */
  template?: string;
  /** Names of the cases; empty for what needed no case. */
  cases: string[];
  /** Stays the same when lines above move; unique within a report. */
  fingerprint: string;
}

/** All findings of a run, in the order of the templates and cases. */
export function collectFindings(report: RunReport): SeenFinding[] {
  const seen = new Map<string, Omit<SeenFinding, 'fingerprint'>>();
  const add = (finding: Finding, template?: string, caseName?: string) => {
    const { rule, severity, message, file, line, column, diff } = finding;
    const key = JSON.stringify([
      template,
      rule,
      severity,
      message,
      file,
      line,
      column,
      diff,
    ]);
    const known = seen.get(key) ?? { ...finding, template, cases: [] };
    seen.set(key, known);
    if (caseName !== undefined && !known.cases.includes(caseName)) {
      known.cases.push(caseName);
    }
  };
  report.findings.forEach(finding => add(finding));
  for (const { name, findings, cases } of report.templates) {
    findings.forEach(finding => add(finding, name));
    for (const result of cases) {
      result.findings.forEach(finding => add(finding, name, result.case.name));
    }
  }
  return withFingerprints([...seen.values()]);
}

function withFingerprints(
  findings: Omit<SeenFinding, 'fingerprint'>[],
): SeenFinding[] {
  const counts = new Map<string, number>();
  return findings.map(finding => {
    const identity = JSON.stringify([
      finding.rule,
      finding.template,
      finding.file,
      finding.message.replace(/:\d+(:\d+)?(?=\D|$)/g, ''),
    ]);
    const count = counts.get(identity) ?? 0;
    counts.set(identity, count + 1);
    return {
      ...finding,
      fingerprint: createHash('sha256')
        .update(`${identity}#${count}`)
        .digest('hex'),
    };
  });
}
