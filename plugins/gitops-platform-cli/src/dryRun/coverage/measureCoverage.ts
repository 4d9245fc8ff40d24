import { isDeepStrictEqual } from 'node:util';
import type { CaseResult, StepRun } from '../CaseResult';
import { isRecord } from '../matrix';
import { placeOf } from '../placeOf';
import type { TemplateFolder, TemplateStep } from '../TemplateFolder';
import { choiceParameters } from './choiceParameters';
import type { CoverageItem, TemplateCoverage } from './TemplateCoverage';

/**
 * Measures what all the cases of a template exercised together: each step, each
 * `if` both ways, each `each` with no, one and several iterations, and each
 * value of the enums and booleans of the form. Parameters and lists without
 * iterations count in cases that ran to their end only.
 */
export function measureCoverage(
  template: TemplateFolder,
  results: CaseResult[],
): TemplateCoverage {
  const items = [
    ...template.entity.spec.steps.flatMap((step, index) =>
      stepItems(template, step, index, results),
    ),
    ...parameterItems(template, results),
  ];
  return {
    template: template.name,
    items,
    covered: items.filter(({ cases }) => cases > 0).length,
    total: items.length,
  };
}

function stepItems(
  template: TemplateFolder,
  step: TemplateStep,
  index: number,
  results: CaseResult[],
): CoverageItem[] {
  // The name that the scaffolder gives to a step without one.
  const id = step.id ?? `step-${index + 1}`;
  const item = (
    kind: CoverageItem['kind'],
    variant: string,
    path: (string | number)[],
    reached: (runs: StepRun[], result: CaseResult) => boolean,
  ): CoverageItem => ({
    kind,
    subject: id,
    variant,
    cases: results.filter(result =>
      reached(
        result.steps.filter(run => run.id === id),
        result,
      ),
    ).length,
    line: placeOf(template, ['spec', 'steps', index, ...path]).line,
  });
  const iterations =
    (accepts: (count: number) => boolean) =>
    (runs: StepRun[], { outcome }: CaseResult) => {
      const count = runs.filter(run => run.iteration !== undefined).length;
      return accepts(count) && (count > 0 || outcome === 'success');
    };

  return [
    item('step', 'run', [], runs => runs.some(hasRun)),
    ...(typeof step.if === 'string'
      ? [
          item('if', 'true', ['if'], runs => runs.some(hasRun)),
          item('if', 'false', ['if'], runs => runs.some(isSkipped)),
        ]
      : []),
    ...iterationVariants(step.each).map(({ variant, accepts }) =>
      item('each', variant, ['each'], iterations(accepts)),
    ),
  ];
}

interface IterationVariant {
  variant: string;
  accepts: (count: number) => boolean;
}

/** A list that is written into the template has one length only. */
function iterationVariants(each: unknown): IterationVariant[] {
  if (each === undefined) {
    return [];
  }
  const variants = [
    { variant: '0', accepts: (count: number) => count === 0 },
    { variant: '1', accepts: (count: number) => count === 1 },
    { variant: 'n', accepts: (count: number) => count > 1 },
  ];
  return typeof each === 'object' && each !== null
    ? variants.filter(({ accepts }) => accepts(Object.keys(each).length))
    : variants;
}

function parameterItems(
  template: TemplateFolder,
  results: CaseResult[],
): CoverageItem[] {
  const finished = results.filter(({ outcome }) => outcome === 'success');
  return choiceParameters(template.entity.spec.parameters).flatMap(
    ({ path, values, schemaPath }) =>
      values.map(value => ({
        kind: 'parameter' as const,
        subject: path.join('.').replaceAll('.*', '[]'),
        variant: JSON.stringify(value),
        cases: finished.filter(result =>
          valuesAt(result.case.values, path).some(given =>
            isDeepStrictEqual(given, value),
          ),
        ).length,
        line: placeOf(template, schemaPath).line,
      })),
  );
}

function valuesAt(values: unknown, [step, ...rest]: string[]): unknown[] {
  if (step === undefined) {
    return values === undefined ? [] : [values];
  }
  if (step === '*') {
    return Array.isArray(values)
      ? values.flatMap(item => valuesAt(item, rest))
      : [];
  }
  return isRecord(values) ? valuesAt(values[step], rest) : [];
}

function hasRun({ status }: StepRun): boolean {
  return status !== 'skipped';
}

function isSkipped({ status }: StepRun): boolean {
  return status === 'skipped';
}
