import type { ActionSchema, ActionSchemas } from '../AnalysisOptions';
import { didYouMean } from '../closest';
import {
  anything,
  list,
  map,
  MissingKey,
  openMap,
  optional,
  Shape,
  subject,
  text,
} from '../shapes/Shape';
import { schemaShape } from '../shapes/schemaShape';
import type { LocatedValue } from '../yaml/LocatedValue';

/** A step with what is known of its action. */
export interface Step {
  /** Source: without an id, the scaffolder names a step `step-1` and so on by its position. */
  id: string;
  index: number;
  located: LocatedValue;
  action: string;
  /** Undefined where the action is not registered. */
  schema?: ActionSchema;
}

export function readSteps(
  spec: LocatedValue | undefined,
  actions: ActionSchemas,
): Step[] {
  return (spec?.get('steps')?.items() ?? []).map((located, index) => {
    const action = located.get('action')?.text ?? '';
    return {
      id: located.get('id')?.text ?? `step-${index + 1}`,
      index,
      located,
      action,
      schema: actions.get(action),
    };
  });
}

/** What `steps` holds while a workflow goes on; it grows with each step. */
export class StepResults {
  readonly shape: Shape;
  readonly #known = new Map<string, Shape>();
  #passed = 0;

  constructor(steps: Step[]) {
    this.shape = {
      kinds: new Set(['map']),
      members: {
        known: this.#known,
        open: false,
        subject: (name, known) => missingStep(steps, this.#passed, name, known),
      },
    };
  }

  /** The step is through. */
  pass(step: Step) {
    this.#known.set(step.id, resultOf(step));
    this.#passed = step.index + 1;
  }
}

function missingStep(
  steps: Step[],
  index: number,
  name: string,
  known: string[],
): MissingKey {
  const later = steps.findIndex(step => step.id === name);
  if (later === index) {
    return {
      rule: 'step-not-run-yet',
      message: `The step "${name}" refers to its own result`,
    };
  }
  if (later > index) {
    return {
      rule: 'step-not-run-yet',
      message: `The step "${name}" runs only later`,
      hint: 'move it in front of this one',
    };
  }
  const dashed = steps.find(step => step.id.startsWith(`${name}-`));
  return {
    rule: 'unknown-step',
    message: `There is no step "${name}"`,
    hint: dashed
      ? `write steps['${dashed.id}']: a dot and a dash subtract`
      : didYouMean(name, known),
  };
}

function resultOf(step: Step): Shape {
  const result = map([['output', outputOf(step)]], {
    subject: subject('unknown-output', 'key', `in the result of a step`),
  });
  return step.located.get('if') ? optional(result) : result;
}

/** Outputs of a step; with `each` a list of what each iteration gave. */
function outputOf({ id, action, schema, located }: Step): Shape {
  if (!schema?.output) {
    return openMap;
  }
  const shape = schemaShape(schema.output, {
    subject: path =>
      subject(
        'unknown-output',
        'output',
        path.length > 0
          ? `in "${path.join('.')}" of step "${id}"`
          : `of ${action}, the action of step "${id}"`,
      ),
  });
  if (!located.get('each') || !shape.members) {
    return shape;
  }
  return {
    ...shape,
    members: {
      ...shape.members,
      known: new Map(
        [...shape.members.known].map(([name, item]) => [name, list(item)]),
      ),
    },
  };
}

/** Variables that are there in every value of a workflow. Source: `NunjucksWorkflowRunner` of scaffolder-backend 4.2. */
export function commonVariables(parameters: Shape): Array<[string, Shape]> {
  const known = (names: Array<[string, Shape]>, where: string) =>
    map(names, { subject: subject('unknown-member', 'key', where) });
  return [
    ['parameters', parameters],
    [
      'user',
      known(
        [
          ['entity', optional(anything)],
          ['ref', optional(text)],
        ],
        'in "user"',
      ),
    ],
    [
      'environment',
      known(
        [
          ['parameters', openMap],
          ['secrets', openMap],
        ],
        'in "environment"',
      ),
    ],
    [
      'context',
      known(
        [['task', known([['id', text]], 'in "context.task"')]],
        'in "context"',
      ),
    ],
  ];
}

/** What `each` holds in an iteration over a value. */
export function iterationOf(over: Shape): Shape {
  const { kinds, items, members } = over;
  // Without a value the step fails, so an iteration always has one.
  const isOne =
    [...(kinds ?? [])].filter(kind => kind !== 'absent').length === 1;
  let value = anything;
  if (isOne && kinds?.has('list')) {
    value = items ?? anything;
  } else if (isOne && members && !members.open && members.known.size === 1) {
    value = [...members.known.values()][0];
  }
  return map(
    [
      ['key', text],
      ['value', value],
    ],
    { subject: subject('unknown-member', 'key', 'in "each"') },
  );
}
