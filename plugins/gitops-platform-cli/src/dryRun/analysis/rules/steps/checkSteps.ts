import type { ActionSchemas } from '../../AnalysisOptions';
import { closest, didYouMean } from '../../closest';
import { Scope } from '../../expressions/Scope';
import type { Findings } from '../../Findings';
import type { Form } from '../../model/Form';
import {
  commonVariables,
  iterationOf,
  Step,
  StepResults,
} from '../../model/Workflow';
import { map, Shape } from '../../shapes/Shape';
import type { LocatedValue } from '../../yaml/LocatedValue';
import type { TemplateTexts } from '../TemplateTexts';
import type { CheckedStep } from './CheckedStep';
import { checkCondition } from './checkCondition';
import { checkEach } from './checkEach';
import { checkInput } from './checkInput';
import { checkInputTexts } from './checkInputTexts';

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
  const context = {
    texts,
    findings,
    hintForVariable: hintForVariable(over !== undefined),
  };
  const condition = located.get('if');
  if (condition) {
    checkCondition(condition, over ? scope : withoutSecrets(common), context);
  }
  const name = located.get('name');
  if (name) {
    checkName(name, workflow);
  }
  const checked = { ...step, scope, shapes: new Map<LocatedValue, Shape>() };
  const input = located.get('input');
  if (input) {
    checkInputTexts(checked, input, { ...context, secrets: form.secrets });
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
