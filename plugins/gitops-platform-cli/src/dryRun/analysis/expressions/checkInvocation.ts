import { didYouMean } from '../closest';
import type { Filter, Test } from '../syntax';
import { Language, testArguments } from './Language';
import type { Report } from './Report';

/**
 * Reports a filter that the language does not have, or arguments it does not take.
 *
 * @returns Whether there is such a filter.
 */
export function checkFilter(
  { name, nameSpan, keywords }: Filter,
  language: Language,
  report: Report,
): boolean {
  if (!language.filters.has(name)) {
    report(
      'unknown-filter',
      'error',
      nameSpan,
      `There is no filter "${name}"`,
      didYouMean(name, language.filters),
    );
    return false;
  }
  if (language.hostFilters.has(name) && keywords.length > 0) {
    report(
      'wrong-arguments',
      'error',
      keywords[0],
      `The filter "${name}" takes no named arguments`,
      'give the value without a name',
    );
  }
  return true;
}

/** Reports a test that the language does not have, or arguments it does not take. */
export function checkTest(
  { name, nameSpan, positional, keywords }: Test,
  report: Report,
) {
  const expected = testArguments.get(name);
  if (expected === undefined) {
    report(
      'unknown-test',
      'error',
      nameSpan,
      `There is no test "${name}"`,
      didYouMean(name, testArguments.keys()),
    );
  } else if (positional.length !== expected || keywords.length > 0) {
    report(
      'wrong-arguments',
      'error',
      nameSpan,
      `The test "${name}" takes ${
        expected === 0 ? 'no argument' : 'one argument'
      }`,
    );
  }
}
