import type { Finding } from '../Finding';
import { formatPlace } from './formatPlace';
import type { RunReport, TemplateReport } from './RunReport';

interface TestCase {
  name: string;
  file?: string;
  /** Milliseconds. */
  duration: number;
  findings: Finding[];
}

/**
 * The report as JUnit XML: a suite for each template, a test for each case, and
 * one for what is found without running.
 */
export function junitReport(report: RunReport): string {
  const suites = [
    ...(report.findings.length > 0
      ? [suite('run', [test('configuration', report.findings)])]
      : []),
    ...report.templates.map(templateSuite),
  ];
  const sum = (field: 'tests' | 'failures') =>
    suites.reduce((total, counted) => total + counted[field], 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    element('testsuites', {
      name: 'gitops-platform dry-run',
      tests: sum('tests'),
      failures: sum('failures'),
      errors: 0,
      time: seconds(report.duration),
    }),
    ...suites.map(({ xml }) => xml),
    '</testsuites>',
    '',
  ].join('\n');
}

function templateSuite({ name, file, findings, cases }: TemplateReport) {
  return suite(
    name,
    [
      { ...test('static analysis', findings), file },
      ...cases.map(result => ({
        name: result.case.name,
        file: result.case.file ?? file,
        duration: result.duration,
        findings: result.findings,
      })),
    ],
    file,
  );
}

function test(name: string, findings: Finding[]): TestCase {
  return { name, duration: 0, findings };
}

function suite(name: string, tests: TestCase[], file?: string) {
  const failures = tests.filter(({ findings }) => findings.some(isError));
  const duration = tests.reduce((total, entry) => total + entry.duration, 0);
  return {
    tests: tests.length,
    failures: failures.length,
    xml: [
      `  ${element('testsuite', {
        name,
        tests: tests.length,
        failures: failures.length,
        errors: 0,
        skipped: 0,
        time: seconds(duration),
        file,
      })}`,
      ...tests.map(entry => testCase(name, entry)),
      '  </testsuite>',
    ].join('\n'),
  };
}

function testCase(
  classname: string,
  { name, file, duration, findings }: TestCase,
): string {
  const errors = findings.filter(isError);
  const others = findings.filter(finding => !isError(finding));
  const start = element('testcase', {
    classname,
    name,
    file,
    time: seconds(duration),
  });
  if (findings.length === 0) {
    return `    ${start.slice(0, -1)}/>`;
  }
  return [
    `    ${start}`,
    ...(errors.length > 0
      ? [
          `      ${element('failure', {
            type: errors[0].rule,
            message:
              errors.length > 1
                ? `${errors[0].message} (and ${errors.length - 1} more)`
                : errors[0].message,
          })}${escape(errors.map(describe).join('\n\n'))}</failure>`,
        ]
      : []),
    ...(others.length > 0
      ? [
          `      <system-out>${escape(
            others.map(describe).join('\n\n'),
          )}</system-out>`,
        ]
      : []),
    '    </testcase>',
  ].join('\n');
}

function describe(finding: Finding): string {
  const { rule, severity, message, hint, diff } = finding;
  return [
    `${formatPlace(finding)}: ${severity}: ${message} [${rule}]`,
    hint,
    diff,
  ]
    .filter(Boolean)
    .join('\n');
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** The start of an element. */
function element(
  name: string,
  attributes: Record<string, string | number | undefined>,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escape(String(value))}"`);
  return `<${name}${written.join('')}>`;
}

function seconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(3);
}

/** XML 1.0 has no way to write most control characters. */
function escape(text: string): string {
  return text
    .replace(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])/g, '\ufffd')
    .replace(/(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
