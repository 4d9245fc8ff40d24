import { coveringRows } from './coveringRows';
import { LANGUAGES, OPTIONS, type Option } from './options';

/** A case of the dry run that stands for a combination of options. */
export interface MatrixCase {
  name: string;
  /** The case whose golden tree is whole. */
  differsFrom: string;
  values: Record<string, unknown>;
}

/**
 * Cases in which every two options of a service meet in all four ways, in every
 * language. They are named after the language and what is on in them.
 *
 * @param valuesOf - answers of a case by its name
 */
export function matrixCases(
  valuesOf: (name: string) => Record<string, unknown>,
): MatrixCase[] {
  return Object.entries(LANGUAGES).flatMap(([language, { plain, cached }]) =>
    coveringRows(OPTIONS).map(options => {
      const chosen = Object.assign({}, ...options.map(({ values }) => values));
      const differsFrom = chosen.cache ? cached : plain;
      // Under another name every file would differ that has it.
      const { platform, name, description, owner, syncWave } =
        valuesOf(differsFrom);
      return {
        name: nameOf(language, options),
        differsFrom,
        values: {
          ...{ platform, name, description, owner, language },
          ...{ environments: ['dev'], syncWave },
          ...chosen,
        },
      };
    }),
  );
}

function nameOf(language: string, options: readonly Option[]): string {
  return options.length === OPTIONS.length
    ? `${language}-everything`
    : [language, ...options.map(({ name }) => name)].join('-');
}
