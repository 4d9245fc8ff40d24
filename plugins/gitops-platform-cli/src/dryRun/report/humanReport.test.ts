import { Writable } from 'node:stream';
import { caseResult, runReport, secretValue } from '../__testUtils__/runReport';
import { createHumanReport } from './humanReport';

function recording(terminal: boolean) {
  let text = '';
  const stream = new Writable({
    decodeStrings: false,
    write(part, _encoding, done) {
      text += part;
      done();
    },
  });
  return {
    stream: Object.assign(stream, { isTTY: terminal, columns: 40 }),
    text: () => text,
  };
}

function textOf(verbose = false) {
  const { stream, text } = recording(false);
  createHumanReport({ stream, verbose }).finished(runReport);
  return text();
}

it('groups findings by template, with place, hint, diff and coverage', () => {
  expect(textOf())
    .toBe(`  warning  gitops-platform.dry-run.yaml  [case-without-template]
      There is no template "gone"

✖ example  templates/example/template.yaml  3 cases, 2 failed
  error  templates/example/skeleton/\${{ values.name }}: a,b.md:12:5  [unknown-filter]
      There is no filter "lwoer" <here> & "there"�
      → did you mean "lower"?
  error  examples/dry-run/example/full/golden/a.txt:3  [golden-difference]
      a.txt differs from the golden tree  (cases full · minimal)
      → accept it with --update
      --- a/a.txt
      +++ b/a.txt
      @@ -1 +1 @@
      -one
      +two
  coverage      2 of 4    50 %
    steps       1 of 1
    if          1 of 2    missing: fetch false (line 10)
    parameters  0 of 1    missing: language "go" (line 4)

✔ other  templates/other/template.yaml  0 cases

✖ 2 templates · 3 cases: 1 passed, 2 failed · 2 errors · 1 warning · coverage 50 % · 1.2 s
`);
});

it('lists the cases when it is verbose', () => {
  expect(textOf(true)).toContain('  ✔ small  42 ms\n');
  expect(textOf()).not.toContain('42 ms');
});

it('holds no values of secrets', () => {
  expect(textOf(true)).not.toContain(secretValue);
});

it('shows progress in one line of a terminal', () => {
  const { stream, text } = recording(true);
  const report = createHumanReport({ stream, color: false });
  report.planned({ templates: 1, cases: 2 });
  report.caseStarted(
    'example',
    'a-case-with-a-very-long-name-that-does-not-fit',
  );
  report.caseFinished(runReport.templates[0].cases[0]);
  report.caseStarted('example', 'b');

  expect(text()).toBe(
    '\r\u001b[K0 of 2 cases  example › a-case-with-a-v\r\u001b[K1 of 2 cases, 1 failed  example › b',
  );
});

it('tells progress now and then elsewhere', () => {
  const { stream, text } = recording(false);
  const report = createHumanReport({ stream });
  report.planned({ templates: 1, cases: 20 });
  for (let number = 0; number < 20; number++) {
    report.caseStarted('example', `${number}`);
    report.caseFinished(caseResult(`${number}`, []));
  }

  expect(text().split('\n')).toHaveLength(11);
  expect(text()).toMatch(/^2 of 20 cases\n4 of 20 cases\n/);
});
