import '@microsoft/jest-sarif';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { difference, runReport, secretValue } from '../__testUtils__/runReport';
import { codeQualityReport } from './codeQualityReport';
import { githubAnnotations } from './githubAnnotations';
import { jsonReport } from './jsonReport';
import { junitReport } from './junitReport';
import { sarifReport } from './sarifReport';

describe('the JUnit report', () => {
  const xml = junitReport(runReport);
  const parsed = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: true,
    isArray: name => name === 'testcase' || name === 'testsuite',
  }).parse(xml);

  it('is well-formed, whatever messages hold', () => {
    expect(XMLValidator.validate(xml)).toBe(true);
    expect(xml).not.toContain('\u0007');
  });

  it('has a suite for each template and a test for each case', () => {
    expect(parsed.testsuites).toMatchObject({
      tests: 6,
      failures: 3,
      time: 1.234,
    });
    expect(parsed.testsuites.testsuite).toMatchObject([
      { name: 'run', tests: 1, failures: 0 },
      { name: 'example', tests: 4, failures: 3 },
      { name: 'other', tests: 1, failures: 0 },
    ]);
    expect(parsed.testsuites.testsuite[1].testcase).toMatchObject([
      {
        name: 'static analysis',
        classname: 'example',
        failure: {
          type: 'unknown-filter',
          message: expect.stringContaining('"lwoer" <here> & "there"'),
        },
      },
      {
        name: 'full',
        file: 'examples/dry-run/example/full.yaml',
        time: 0.042,
        failure: { '#text': expect.stringContaining('-one\n+two') },
      },
      { name: 'minimal' },
      { name: 'small' },
    ]);
    expect(parsed.testsuites.testsuite[1].testcase[3].failure).toBeUndefined();
  });
});

describe('the report for GitLab', () => {
  const entries: { fingerprint: string }[] = JSON.parse(
    codeQualityReport(runReport),
  );

  it('has what GitLab requires, once for the same finding in several cases', () => {
    expect(entries).toEqual([
      expect.objectContaining({ severity: 'minor' }),
      expect.objectContaining({
        check_name: 'unknown-filter',
        severity: 'major',
        location: {
          path: 'templates/example/skeleton/${{ values.name }}: a,b.md',
          lines: { begin: 12 },
        },
      }),
      {
        description: `${difference.message} (${difference.hint})`,
        check_name: 'golden-difference',
        severity: 'major',
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        location: { path: difference.file, lines: { begin: 3 } },
      },
    ]);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  });

  it('tells the same finding in another pipeline', () => {
    const moved = structuredClone(runReport);
    moved.templates[0].findings[0].line = 99;
    moved.templates[0].cases = [];

    expect(JSON.parse(codeQualityReport(moved))[1].fingerprint).toBe(
      entries[1].fingerprint,
    );
  });
});

describe('the SARIF report', () => {
  const log = JSON.parse(sarifReport(runReport));
  const [run] = log.runs;

  it('keeps to the schema of SARIF 2.1.0', () => {
    expect(log).toBeValidSarifLog();
    // The schema is there, and it is strict.
    const [result] = run.results;
    expect({
      ...log,
      runs: [{ ...run, results: [{ ...result, severity: 'error' }] }],
    }).not.toBeValidSarifLog();
  });

  it('has rules with help, which the results refer to', () => {
    expect(run.tool.driver.rules).toHaveLength(3);
    for (const rule of run.tool.driver.rules) {
      expect(rule.shortDescription.text).not.toBe('');
      expect(rule.help.text).not.toBe('');
    }
    for (const result of run.results) {
      expect(run.tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
    }
  });

  it('places results by addresses relative to the source', () => {
    expect(run.results[1]).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: {
              uri: 'templates/example/skeleton/%24%7B%7B%20values.name%20%7D%7D%3A%20a%2Cb.md',
              uriBaseId: '%SRCROOT%',
            },
            region: { startLine: 12, startColumn: 5 },
          },
        },
      ],
    });
  });
});

describe('the JSON report', () => {
  it('has everything that is documented', () => {
    expect(JSON.parse(jsonReport(runReport))).toMatchObject({
      formatVersion: 1,
      tool: { name: 'gitops-platform', version: '1.2.3' },
      summary: {
        templates: 2,
        cases: 3,
        passed: 1,
        failed: 2,
        errors: 2,
        warnings: 1,
        notes: 0,
        coverage: { covered: 2, total: 4 },
      },
      findings: [{ rule: 'case-without-template' }],
      templates: [
        {
          name: 'example',
          findings: [
            { rule: 'unknown-filter', cases: [] },
            { rule: 'golden-difference', cases: ['full', 'minimal'] },
          ],
          cases: [
            { name: 'full', passed: false, outcome: 'success', duration: 42 },
            { name: 'minimal', passed: false },
            { name: 'small', passed: true },
          ],
          coverage: { covered: 2, total: 4 },
        },
        { name: 'other', findings: [], cases: [] },
      ],
    });
  });
});

describe('the annotations for GitHub', () => {
  it('are one line for each finding, with everything escaped', () => {
    expect(githubAnnotations(runReport).split('\n')).toEqual([
      expect.stringMatching(/^::warning file=gitops-platform/),
      '::error file=templates/example/skeleton/${{ values.name }}%3A a%2Cb.md,line=12,col=5,title=unknown-filter::There is no filter "lwoer" <here> & "there"\u0007%0Adid you mean "lower"?',
      expect.stringMatching(/^::error file=examples/),
      '',
    ]);
  });
});

it.each([
  ['JUnit', junitReport],
  ['GitLab', codeQualityReport],
  ['SARIF', sarifReport],
  ['JSON', jsonReport],
  ['GitHub', githubAnnotations],
])('the report for %s holds no values of secrets', (_, write) => {
  expect(write(runReport)).not.toContain(secretValue);
});
