import type { ActionSchemas } from '../AnalysisOptions';
import { closest, didYouMean } from '../closest';
import { Scope } from '../expressions/Scope';
import type { Findings } from '../Findings';
import type { Form } from '../model/Form';
import { schemaProblems } from '../model/schemaProblems';
import {
  commonVariables,
  iterationOf,
  Step,
  StepResults,
} from '../model/Workflow';
import {
  anything,
  constant,
  isOnly,
  list,
  map,
  Shape,
  union,
} from '../shapes/Shape';
import type { LocatedValue } from '../yaml/LocatedValue';
import { checkCondition } from './checkCondition';
import { checkInputTexts } from './checkInputTexts';
import type { TemplateTexts } from './TemplateTexts';

/** A step whose values were looked at. */
export interface CheckedStep extends Step {
  /** Variables that its input sees. */
  scope: Scope;
  /** What a value of the input can be, for those that hold a template. */
  shapes: Map<LocatedValue, Shape>;
}

interface Workflow {
  form: Form;
  steps: Step[];
  results: StepResults;
  actions: ActionSchemas;
  texts: TemplateTexts;
  findings: Findings;
}

/** Source: what `NunjucksWorkflowRunner` of scaffolder-backend 4.2 reads of a step. */
const stepKeys = [
  'id',
  'name',
  'action',
  'input',
  'if',
  'each',
  'backstage:permissions',
];

/** How other workflow languages call them. */
const keysElsewhere: Record<string, string> = {
  parameters: 'input',
  with: 'input',
  when: 'if',
  condition: 'if',
  foreach: 'each',
  loop: 'each',
  uses: 'action',
};

/** Checks every step, those that never run included. */
export function checkSteps(workflow: Workflow): CheckedStep[] {
  checkIds(workflow);
  return workflow.steps.map(step => {
    checkKeys(step, workflow.findings);
    checkAction(step, workflow);
    const checked = checkValues(step, workflow);
    workflow.results.pass(step);
    return checked;
  });
}

function checkIds({ steps, findings }: Workflow) {
  const seen = new Set<string>();
  for (const { id, located } of steps) {
    if (seen.has(id)) {
      findings.add(
        'duplicate-step-id',
        'error',
        (located.get('id') ?? located).place(),
        `There are two steps "${id}"; the result of the second replaces that of the first`,
      );
    }
    seen.add(id);
  }
}

function checkKeys({ located }: Step, findings: Findings) {
  for (const [key, value] of located.entries()) {
    if (!stepKeys.includes(key)) {
      const meant = keysElsewhere[key] ?? closest(key, stepKeys);
      findings.add(
        'unknown-step-key',
        meant ? 'error' : 'warning',
        value.keyPlace(),
        `A step has no "${key}"; the scaffolder ignores it`,
        meant && `did you mean "${meant}"?`,
      );
    }
  }
}

function checkAction({ located, action, schema }: Step, workflow: Workflow) {
  const value = located.get('action');
  if (value && !schema) {
    workflow.findings.add(
      'unknown-action',
      'error',
      value.place(),
      `There is no action "${action}"`,
      didYouMean(action, workflow.actions.keys()) ??
        'name the package that brings it with --module',
    );
  }
}

function checkValues(step: Step, workflow: Workflow): CheckedStep {
  const { form, results, texts, findings } = workflow;
  const { located } = step;
  const common: Array<[string, Shape]> = [
    ...commonVariables(form.parameters),
    ['steps', results.shape],
  ];
  const withSecrets = new Scope([...common, ['secrets', form.secrets]]);
  const each = located.get('each');
  const over = each && checkEach(each, withSecrets, workflow);
  const scope = over
    ? withSecrets.inner([['each', iterationOf(over)]])
    : withSecrets;
  const condition = located.get('if');
  if (condition) {
    checkCondition(condition, over ? scope : withoutSecrets(common), {
      texts,
      findings,
      hintForVariable: hintForVariable(over !== undefined),
    });
  }
  const checked = { ...step, scope, shapes: new Map<LocatedValue, Shape>() };
  const name = located.get('name');
  if (name) {
    checkName(name, workflow);
  }
  const input = located.get('input');
  if (input) {
    checkInputTexts(checked, input, {
      texts,
      findings,
      secrets: form.secrets,
      hintForVariable: hintForVariable(over !== undefined),
    });
  }
  checkInput(checked, findings);
  return checked;
}

/** Source: `NunjucksWorkflowRunner`: a condition without `each` is rendered before the secrets are there. */
function withoutSecrets(common: Array<[string, Shape]>): Scope {
  const secrets = map([], {
    subject: name => ({
      rule: 'secret-not-available',
      message: `A condition does not see secrets, so "secrets.${name}" is always empty`,
      hint: 'decide by a parameter',
    }),
  });
  return new Scope([...common, ['secrets', secrets]]);
}

function hintForVariable(hasEach: boolean) {
  return (name: string) => {
    if (name === 'each' && !hasEach) {
      return 'the step has no "each"';
    }
    return name === 'values'
      ? '"values" is only known in skeleton files; here it is "parameters"'
      : undefined;
  };
}

function checkEach(
  each: LocatedValue,
  scope: Scope,
  workflow: Workflow,
): Shape {
  const { texts, findings } = workflow;
  const shape = shapeOfLiteral(each, text => texts.inspect(text, scope)?.shape);
  if (isOnly(shape, 'text', 'number', 'boolean', 'null')) {
    findings.add(
      'each-not-list',
      'error',
      each.place(),
      'A step is repeated for each item of a list or a map, and this is neither',
      /\|\s*dump\s*\}\}/.test(each.text ?? '')
        ? 'without "| dump" the value keeps its type'
        : 'a value keeps its type only where "${{ … }}" stands alone',
    );
    return anything;
  }
  const isEmpty =
    (each.isList && each.items().length === 0) ||
    (each.isMap && each.entries().size === 0);
  if (isEmpty) {
    findings.add(
      'unreachable-step',
      'error',
      each.place(),
      'The step never runs: there is nothing to repeat it for',
    );
  }
  return shape;
}

/** Shape of a value that may hold templates. */
export function shapeOfLiteral(
  value: LocatedValue,
  shapeOfText: (text: LocatedValue) => Shape | undefined,
): Shape {
  if (value.isMap) {
    return map(
      [...value.entries()].map(([key, child]): [string, Shape] => [
        key,
        shapeOfLiteral(child, shapeOfText),
      ]),
    );
  }
  if (value.isList) {
    const items = value.items().map(item => shapeOfLiteral(item, shapeOfText));
    return list(items.length > 0 ? items.reduce(union) : anything);
  }
  const shape = value.text === undefined ? undefined : shapeOfText(value);
  return shape ?? constant(value.scalar as string);
}

/** Source: the name of a step is shown as it is written. */
function checkName(name: LocatedValue, { findings }: Workflow) {
  const offset = name.text?.indexOf('${{') ?? -1;
  if (offset >= 0) {
    findings.add(
      'template-in-step-name',
      'warning',
      name.placeAt(offset),
      'The name of a step is shown as it is written, "${{ … }}" included',
    );
  }
}

function checkInput(
  { action, schema, located, shapes }: CheckedStep,
  findings: Findings,
) {
  if (!schema?.input) {
    return;
  }
  const input = located.get('input');
  if (!input?.isMap) {
    checkAbsentInput(action, schema.input.required, located, findings);
    return;
  }
  const problems = schemaProblems(
    input,
    schema.input,
    value => shapes.get(value),
    '',
  );
  for (const { kind, place, message, hint } of problems) {
    switch (kind) {
      case 'unknown-key':
        findings.add(
          'unknown-input',
          'error',
          place,
          `${action} takes no ${message}`,
          hint,
        );
        break;
      case 'missing-key':
        findings.add(
          'missing-input',
          'error',
          place,
          `${action} needs ${message}`,
        );
        break;
      default:
        findings.add('wrong-input', 'error', place, message, hint);
    }
  }
}

function checkAbsentInput(
  action: string,
  required: unknown,
  located: LocatedValue,
  findings: Findings,
) {
  const [first] = Array.isArray(required) ? required : [];
  if (first !== undefined) {
    findings.add(
      'missing-input',
      'error',
      (located.get('action') ?? located).place(),
      `${action} needs "${first}"`,
    );
  }
}
