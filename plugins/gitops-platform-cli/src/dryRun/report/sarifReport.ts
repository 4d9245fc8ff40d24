import type { Log, ReportingDescriptor, Result } from 'sarif';
import { collectFindings, type SeenFinding } from './collectFindings';
import { explainRule } from './ruleHelp';
import type { RunReport } from './RunReport';

/**
 * The report as SARIF 2.1.0, for code scanning. Addresses are relative to the
 * root of the source, which is the folder that the command was started in.
 */
export function sarifReport(report: RunReport): string {
  const findings = collectFindings(report);
  const rules = [...new Set(findings.map(({ rule }) => rule))].sort();
  const log: Log = {
    version: '2.1.0',
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    runs: [
      {
        tool: {
          driver: {
            name: 'gitops-platform dry-run',
            version: report.version,
            informationUri:
              'https://github.com/gitops-platform/backstage-plugins',
            rules: rules.map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          '%SRCROOT%': {
            description: {
              text: 'The folder that the command was started in.',
            },
          },
        },
        invocations: [{ executionSuccessful: true }],
        results: findings.map(finding => toResult(finding, rules)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function describeRule(id: string): ReportingDescriptor {
  const { summary, help } = explainRule(id);
  return {
    id,
    shortDescription: { text: summary },
    help: { text: help },
  };
}

function toResult(finding: SeenFinding, rules: string[]): Result {
  const { rule, severity, message, hint, template, cases } = finding;
  return {
    ruleId: rule,
    ruleIndex: rules.indexOf(rule),
    level: severity,
    message: { text: hint ? `${message}\n${hint}` : message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {
            uri: finding.file.split('/').map(encodeURIComponent).join('/'),
            uriBaseId: '%SRCROOT%',
          },
          ...(finding.line === undefined
            ? {}
            : {
                region: {
                  startLine: finding.line,
                  startColumn: finding.column,
                },
              }),
        },
      },
    ],
    partialFingerprints: { 'finding/v1': finding.fingerprint },
    properties: { template, cases },
  };
}
