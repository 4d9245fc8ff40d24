import Ajv from 'ajv';
import { XMLParser } from 'fast-xml-parser';
import { runReport } from '../__testUtils__/runReport';
import {
  HELLO,
  TEMPLATE,
  templateRepository,
} from '../__testUtils__/templateRepository';
import codeQualitySchema from './__fixtures__/codeQuality.schema.json';
import junitSchema from './__fixtures__/junit.schema.json';
import { codeQualityReport } from './codeQualityReport';
import { junitReport } from './junitReport';

// The engine starts anew for every run, which takes its time on a busy machine.
jest.setTimeout(60_000);

const ajv = new Ajv({ allErrors: true });
const isCodeQuality = ajv.compile(codeQualitySchema);
const isJunit = ajv.compile<JunitDocument>(junitSchema);

interface Suite {
  '@tests': string;
  '@failures': string;
  testcase: { '@name': string; '@classname': string; failure?: unknown[] }[];
}

interface JunitDocument {
  testsuites: [{ testsuite: Suite[] } & Omit<Suite, 'testcase'>];
}

interface CodeQualityEntry {
  fingerprint: string;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseAttributeValue: false,
  parseTagValue: false,
  trimValues: false,
  isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
});

/** Without the line breaks between elements. */
function readXml(xml: string): unknown {
  return parser.parse(xml.replace(/>\s+</g, '><').trimEnd());
}

/** A template with an unknown filter, and a result that differs from its golden tree. */
const faulty = {
  ...HELLO,
  'templates/hello/template.yaml': TEMPLATE.replace(
    '  output:',
    '    - { id: say, action: "debug:log", input: { message: "${{ parameters.name | lwoer }}" } }\n  output:',
  ),
  'examples/dry-run/hello/moon.yaml': 'values: { name: moon }\n',
  'examples/dry-run/hello/moon/golden/README.md': '# sun\n',
  'examples/dry-run/hello/sun.yaml': 'values: { name: sun }\n',
};

async function reportsOfRun() {
  const repository = await templateRepository(faulty);
  try {
    const { code } = await repository.dryRun(
      '--junit=junit.xml',
      '--codequality=quality.json',
    );
    expect(code).toBe(1);
    return {
      junit: await repository.read('junit.xml'),
      codeQuality: JSON.parse(
        await repository.read('quality.json'),
      ) as CodeQualityEntry[],
    };
  } finally {
    await repository.remove();
  }
}

describe('the JUnit report', () => {
  /** What is wrong with the document; counts and names are beyond a schema. */
  const problemsOf = (xml: string): unknown[] => {
    const document = readXml(xml);
    if (!isJunit(document)) {
      return isJunit.errors ?? [];
    }
    const [{ testsuite: suites, ...all }] = document.testsuites;
    const tests = suites.flatMap(({ testcase }) => testcase);
    const names = tests.map(test => `${test['@classname']}: ${test['@name']}`);
    return [
      ...[...suites, { ...all, testcase: tests }].filter(
        ({ testcase, ...counts }) =>
          Number(counts['@tests']) !== testcase.length ||
          Number(counts['@failures']) !==
            testcase.filter(({ failure }) => failure).length,
      ),
      ...names.filter((name, index) => names.indexOf(name) !== index),
    ];
  };

  it('keeps to the format, and counts right', () => {
    expect(problemsOf(junitReport(runReport))).toEqual([]);
  });

  it('of a run keeps to the format', async () => {
    expect(problemsOf((await reportsOfRun()).junit)).toEqual([]);
  });

  it('is not what counts wrong', () => {
    const wrong = junitReport(runReport).replace('tests="6"', 'tests="7"');
    expect(problemsOf(wrong)).toHaveLength(1);
  });

  it.each([
    ['an unknown attribute', / classname=/, ' line="3" classname='],
    ['a test without a name', /(<testcase [^>]*) name="full"/, '$1'],
    ['an unknown element', /<system-out>/g, '<note/><system-out>'],
    ['a time that is no number', /time="[\d.]+"/, 'time="1s"'],
    ['text where there is none', /<testcase /, 'text<testcase '],
  ])('is not what has %s', (_, from, to) => {
    const xml = junitReport(runReport);
    const changed = xml.replace(from, to);
    expect(changed).not.toBe(xml);
    expect(isJunit(readXml(changed))).toBe(false);
  });
});

describe('the Code Quality report', () => {
  const entries: CodeQualityEntry[] = JSON.parse(codeQualityReport(runReport));

  const fingerprintsOf = (report: CodeQualityEntry[]) =>
    report.map(({ fingerprint }) => fingerprint);

  /** What is wrong with the report; that fingerprints differ is beyond a schema. */
  const problemsOf = (report: CodeQualityEntry[]): unknown[] => {
    const fingerprints = fingerprintsOf(report);
    return isCodeQuality(report)
      ? fingerprints.filter(
          (fingerprint, index) => fingerprints.indexOf(fingerprint) !== index,
        )
      : isCodeQuality.errors ?? [];
  };

  it('has the fields that GitLab requires, and no others', () => {
    expect(entries).toHaveLength(3);
    expect(problemsOf(entries)).toEqual([]);
  });

  it('of a run has fingerprints that are the same in the next one', async () => {
    const [first, second] = [await reportsOfRun(), await reportsOfRun()];
    expect(first.codeQuality.length).toBeGreaterThan(1);
    expect(problemsOf(first.codeQuality)).toEqual([]);
    expect(fingerprintsOf(second.codeQuality)).toEqual(
      fingerprintsOf(first.codeQuality),
    );
  });

  it.each([
    ['an unknown field', { type: 'issue' }],
    ['an unknown severity', { severity: 'error' }],
    ['no fingerprint', { fingerprint: undefined }],
    ['no line', { location: { path: 'a.md', lines: {} } }],
    ['a path from the root', { location: { path: '/a', lines: { begin: 1 } } }],
    ['line 0', { location: { path: 'a.md', lines: { begin: 0 } } }],
  ])('is not what has %s', (_, change) => {
    const [entry, ...others] = entries;
    const changed = JSON.stringify([{ ...entry, ...change }, ...others]);
    expect(isCodeQuality(JSON.parse(changed))).toBe(false);
  });
});
