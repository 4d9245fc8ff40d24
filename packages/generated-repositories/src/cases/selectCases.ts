import type { GeneratedCase } from './GeneratedCase';

/** Answers that say what a service is, not what it has. */
const NO_OPTIONS = new Set([
  'platform',
  'name',
  'description',
  'owner',
  'system',
  'language',
  'environments',
  'syncWave',
  'pathPrefix',
]);

/** The programming language of a service; the form's own default where nothing was chosen. */
export function languageOf({ values }: GeneratedCase): string {
  return typeof values.language === 'string' ? values.language : 'nodejs';
}

/** Whether a service is created together with an API. */
export function servesApi({ values }: GeneratedCase): boolean {
  return values.api === 'new';
}

/** Whether a service needs packages that are generated from contracts. */
export function importsApis(generated: GeneratedCase): boolean {
  const { consumes } = generated.values;
  return (
    servesApi(generated) || (Array.isArray(consumes) && consumes.length > 0)
  );
}

/**
 * Whether this project's CI reaches everything that a service is built from:
 * generated packages of PHP need others from Packagist, which it does not.
 */
export function canBeBuilt(generated: GeneratedCase): boolean {
  return languageOf(generated) !== 'php' || !importsApis(generated);
}

/**
 * For each language the case with the most options and the one with the
 * fewest; the first by name where several have as many.
 */
export function selectExtremes(
  cases: readonly GeneratedCase[],
): GeneratedCase[] {
  const languages = [...new Set(cases.map(languageOf))];
  return languages.flatMap(language => {
    const ofLanguage = cases.filter(
      candidate => languageOf(candidate) === language,
    );
    const sorted = ofLanguage.sort(
      (one, other) => optionsOf(one) - optionsOf(other),
    );
    const [fewest] = sorted;
    const most = sorted.find(
      candidate =>
        optionsOf(candidate) === optionsOf(sorted[sorted.length - 1]),
    )!;
    return fewest === most ? [most] : [most, fewest];
  });
}

/** How many options of the form were chosen. */
function optionsOf({ values }: GeneratedCase): number {
  return Object.entries(values).filter(
    ([key, value]) => !NO_OPTIONS.has(key) && isChosen(value),
  ).length;
}

function isChosen(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
