import type { CaseResult } from '../CaseResult';
import type { Finding } from '../Finding';
import type { RunReport } from '../report';
import { explicitCase } from './templateFolder';

export const secretValue = 'hunter2-secret-value';

/** A result of a case whose values hold a secret. */
export function caseResult(
  name: string,
  findings: Finding[],
  changes: Partial<CaseResult> = {},
): CaseResult {
  return {
    template: 'example',
    case: explicitCase(
      { password: secretValue },
      { name, file: `examples/dry-run/example/${name}.yaml` },
    ),
    outcome: 'success',
    fileCount: 0,
    steps: [
      {
        id: 'publish',
        action: 'publish:gitlab',
        status: 'stubbed',
      },
    ],
    log: [],
    duration: 41.7,
    findings,
    ...changes,
  };
}

export const difference: Finding = {
  file: 'examples/dry-run/example/full/golden/a.txt',
  line: 3,
  rule: 'golden-difference',
  severity: 'error',
  message: 'a.txt differs from the golden tree',
  hint: 'accept it with --update',
  diff: '--- a/a.txt\n+++ b/a.txt\n@@ -1 +1 @@\n-one\n+two\n',
};

/** One template with a warning, a failed and a passed case; one without anything. */
export const runReport: RunReport = {
  version: '1.2.3',
  duration: 1234.5,
  findings: [
    {
      file: 'gitops-platform.dry-run.yaml',
      rule: 'case-without-template',
      severity: 'warning',
      message: 'There is no template "gone"',
    },
  ],
  templates: [
    {
      name: 'example',
      file: 'templates/example/template.yaml',
      findings: [
        {
          file: 'templates/example/skeleton/${{ values.name }}: a,b.md',
          line: 12,
          column: 5,
          rule: 'unknown-filter',
          severity: 'error',
          message: 'There is no filter "lwoer" <here> & "there"\u0007',
          hint: 'did you mean "lower"?',
        },
      ],
      cases: [
        caseResult('full', [difference]),
        caseResult('minimal', [difference]),
        caseResult('small', []),
      ],
      coverage: {
        template: 'example',
        covered: 2,
        total: 4,
        items: [
          { kind: 'step', subject: 'fetch', variant: 'run', cases: 2, line: 9 },
          { kind: 'if', subject: 'fetch', variant: 'true', cases: 2, line: 10 },
          {
            kind: 'if',
            subject: 'fetch',
            variant: 'false',
            cases: 0,
            line: 10,
          },
          {
            kind: 'parameter',
            subject: 'language',
            variant: '"go"',
            cases: 0,
            line: 4,
          },
        ],
      },
    },
    {
      name: 'other',
      file: 'templates/other/template.yaml',
      findings: [],
      cases: [],
    },
  ],
};
