import { isDeepStrictEqual } from 'node:util';
import type { TemplateCase } from '../CaseResult';
import { isRecord, type Path } from './FormSchema';

/** What the explicit cases of a template give for its parameters. */
export class ExplicitValues {
  readonly #values: Record<string, unknown>[];

  /** @param cases - those that expect an error are left out: their values are wrong by intention */
  constructor(cases: TemplateCase[]) {
    this.#values = cases
      .filter(({ expect }) => expect.outcome === 'success')
      .map(({ values }) => values);
  }

  /** Values of a parameter in the order of the cases, without repetitions. */
  at(path: Path): unknown[] {
    return distinct(
      this.#values
        .map(values => lookUp(values, path))
        .filter(value => value !== undefined),
    );
  }

  /** Items that any case has in a list, without repetitions. */
  itemsAt(path: Path): unknown[] {
    return distinct(
      this.at(path).flatMap(value => (Array.isArray(value) ? value : [])),
    );
  }
}

function lookUp(values: unknown, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (Array.isArray(value) && typeof step === 'number') {
      return value[step];
    }
    return isRecord(value) && Object.hasOwn(value, step)
      ? value[step]
      : undefined;
  }, values);
}

function distinct(values: unknown[]): unknown[] {
  return values.filter(
    (value, index) =>
      values.findIndex(other => isDeepStrictEqual(other, value)) === index,
  );
}
