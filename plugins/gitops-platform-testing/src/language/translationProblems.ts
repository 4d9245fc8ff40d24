import type { TranslationRef } from '@backstage/frontend-plugin-api';

/**
 * What is wrong with the Russian messages of a plugin: some are missing, are not
 * Russian, or fill in something else than the English ones.
 *
 * @param options.isOwnText - keys of messages that pass an English text on,
 *   which the Russian ones replace by their own
 */
export function translationProblems(
  ref: TranslationRef,
  russian: Record<string, string>,
  options: { isOwnText?(key: string): boolean } = {},
): string[] {
  const { isOwnText = () => false } = options;
  const english = defaultMessagesOf(ref);
  const keys = new Set([...Object.keys(english), ...Object.keys(russian)]);
  return [...keys].flatMap(key => {
    if (!(key in russian)) {
      return [`${key} has no Russian message`];
    }
    if (!(key in english)) {
      return [`${key} has no English message`];
    }
    if (!/[а-яё]/i.test(russian[key]) && !isName(russian[key])) {
      return [`${key} is not Russian: ${russian[key]}`];
    }
    const expected = isOwnText(key) ? '' : placeholders(english[key]);
    return placeholders(russian[key]) === expected
      ? []
      : [`${key} must fill in ${expected || 'nothing'}: ${russian[key]}`];
  });
}

/** The English messages; the type of a reference does not tell that it has them. */
function defaultMessagesOf(ref: TranslationRef): Record<string, string> {
  if (
    'getDefaultMessages' in ref &&
    typeof ref.getDefaultMessages === 'function'
  ) {
    return ref.getDefaultMessages();
  }
  throw new Error(`The reference '${ref.id}' has no messages`);
}

function placeholders(text: string): string {
  return (text.match(/{{\w+}}/g) ?? []).sort().join(' ');
}

/** One or two words may be the same in every language: Argo CD, HTTP 5xx. */
function isName(text: string): boolean {
  return text.split(' ').length <= 2;
}
