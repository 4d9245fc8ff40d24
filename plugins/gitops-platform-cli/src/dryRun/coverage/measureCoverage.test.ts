import { explicitCase, templateFolder } from '../__testUtils__/templateFolder';
import type { CaseResult, StepRun } from '../CaseResult';
import { measureCoverage } from './measureCoverage';

const template = templateFolder(`
metadata:
  name: example
spec:
  parameters:
    - properties:
        language:
          type: string
          enum: [go, php]
        features:
          type: array
          items: { type: string, enum: [cache, queue] }
      dependencies:
        language:
          oneOf:
            - properties:
                language: { enum: [go] }
                database:
                  type: object
                  properties: { shared: { type: boolean } }
  steps:
    - id: always
      action: debug:log
    - id: sometimes
      if: \${{ parameters.cache }}
      action: debug:log
    - action: debug:log
      each: \${{ parameters.features }}
`);

function run(
  values: Record<string, unknown>,
  steps: [id: string, status: StepRun['status'], iteration?: number][],
  outcome: CaseResult['outcome'] = 'success',
): CaseResult {
  return {
    template: 'example',
    case: explicitCase(values),
    outcome,
    fileCount: 0,
    steps: steps.map(([id, status, iteration]) => ({
      id,
      status,
      iteration,
      action: 'debug:log',
    })),
    log: [],
    duration: 1,
    findings: [],
  };
}

/** As in `if sometimes true: 2`. */
function describeItems(results: CaseResult[]) {
  return measureCoverage(template, results).items.map(
    ({ kind, subject, variant, cases }) =>
      `${kind} ${subject} ${variant}: ${cases}`,
  );
}

it('has nothing covered without cases, and says where things are', () => {
  const { covered, total, items } = measureCoverage(template, []);

  expect([covered, total]).toEqual([0, 14]);
  expect(items).toContainEqual({
    kind: 'if',
    subject: 'sometimes',
    variant: 'false',
    cases: 0,
    line: 25,
  });
});

it('expects of a list in the template its own length only', () => {
  const { items } = measureCoverage(
    templateFolder(`
metadata:
  name: example
spec:
  steps:
    - id: fixed
      action: debug:log
      each: [a, b]
`),
    [],
  );

  expect(
    items.filter(({ kind }) => kind === 'each').map(({ variant }) => variant),
  ).toEqual(['n']);
});

it('counts the cases that exercise each thing', () => {
  expect(
    describeItems([
      run({ language: 'go', features: ['cache', 'queue'] }, [
        ['always', 'completed'],
        ['sometimes', 'skipped'],
        ['step-3', 'completed', 0],
        ['step-3', 'completed', 1],
      ]),
      run({ language: 'go', database: { shared: false }, features: [] }, [
        ['always', 'stubbed'],
        ['sometimes', 'completed'],
      ]),
      run({ language: 'php' }, [['always', 'failed']], 'error'),
    ]),
  ).toEqual([
    'step always run: 3',
    'step sometimes run: 1',
    'if sometimes true: 1',
    'if sometimes false: 1',
    'step step-3 run: 1',
    'each step-3 0: 1',
    'each step-3 1: 0',
    'each step-3 n: 1',
    'parameter language "go": 2',
    'parameter language "php": 0',
    'parameter features[] "cache": 1',
    'parameter features[] "queue": 1',
    'parameter database.shared true: 0',
    'parameter database.shared false: 1',
  ]);
});
