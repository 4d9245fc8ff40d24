import { Scope } from '../expressions/Scope';
import type { CheckedStep } from '../rules/steps/CheckedStep';
import type { TemplateTexts } from '../rules/TemplateTexts';
import { constant, Constant, map, Shape, truthOf } from '../shapes/Shape';
import type { LocatedValue } from '../yaml/LocatedValue';

/** A text that a value can have, and the answers that lead to it. */
export interface PossibleText {
  text: string;
  /** E.g. `language = go`; empty where it does not depend on an answer. */
  answers: string;
}

const mostCombinations = 256;

interface Choice {
  variable: string;
  key: string;
  values: readonly Constant[];
}

/**
 * Every text that a value of a step's input can have while the condition of the
 * step may hold; undefined where that is not known before a run.
 */
export function possibleTexts(
  value: LocatedValue,
  step: CheckedStep,
  texts: TemplateTexts,
): PossibleText[] | undefined {
  if (value.text === undefined) {
    return undefined;
  }
  if (!value.text.includes('{')) {
    return [{ text: value.text, answers: '' }];
  }
  const choices = choicesOf(value.text, step.scope);
  const count = choices.reduce(
    (product, { values }) => product * values.length,
    1,
  );
  if (count > mostCombinations) {
    return undefined;
  }
  const found: PossibleText[] = [];
  for (const combination of combinationsOf(choices)) {
    const scope = narrowed(step.scope, combination);
    if (mayRun(step, scope, texts)) {
      const shape = texts.shapeIn(value, scope);
      if (!shape.values) {
        return undefined;
      }
      const answers = combination
        .map(({ key, values }) => `${key} = ${values[0]}`)
        .join(', ');
      found.push(
        ...shape.values.map(text => ({ text: String(text ?? ''), answers })),
      );
    }
  }
  return found;
}

/** Parameters and items of `each` that a text names and that have few values. */
function choicesOf(text: string, scope: Scope): Choice[] {
  return ['parameters', 'each'].flatMap(variable =>
    [...(scope.get(variable)?.members?.known ?? [])].flatMap(([key, shape]) => {
      const values = shape.values?.filter(value => value !== undefined) ?? [];
      const isNamed =
        new RegExp(`\\b${variable}\\b`).test(text) && text.includes(key);
      return isNamed && values.length > 0 ? [{ variable, key, values }] : [];
    }),
  );
}

function* combinationsOf(choices: Choice[]): Generator<Choice[]> {
  const [first, ...rest] = choices;
  if (!first) {
    yield [];
    return;
  }
  for (const value of first.values) {
    for (const others of combinationsOf(rest)) {
      yield [{ ...first, values: [value] }, ...others];
    }
  }
}

function narrowed(scope: Scope, combination: Choice[]): Scope {
  const variables = new Map<string, Map<string, Shape>>();
  for (const { variable, key, values } of combination) {
    const known =
      variables.get(variable) ?? new Map(scope.get(variable)?.members?.known);
    variables.set(variable, known.set(key, constant(values[0])));
  }
  return scope.inner(
    [...variables].map(([variable, known]): [string, Shape] => [
      variable,
      map(known, { open: scope.get(variable)?.members?.open }),
    ]),
  );
}

function mayRun(
  step: CheckedStep,
  scope: Scope,
  texts: TemplateTexts,
): boolean {
  const condition = step.located.get('if');
  if (condition?.text === undefined) {
    return condition?.scalar !== false;
  }
  return truthOf(texts.shapeIn(condition, scope)) !== false;
}
