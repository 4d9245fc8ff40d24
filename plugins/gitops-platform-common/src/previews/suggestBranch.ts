import type { PlatformModel } from '../model';
import { previewFor } from './previewFor';

/** Stands for what the change is about. */
const DESCRIPTION = 'short-description';

/**
 * The nearest branch name that gets a preview: the ticket in capital letters,
 * without what stands before the last slash, with a description behind it.
 * `undefined` where none of these helps.
 *
 * Only names that the platform's own rule accepts are suggested, so what is
 * tried here need not know the rule.
 *
 * @public
 */
export function suggestBranch(
  model: Pick<PlatformModel, 'name' | 'previews'>,
  service: string,
  branch: string,
): string | undefined {
  const name = branch.trim();
  const withoutFolder = name.slice(name.lastIndexOf('/') + 1);
  const candidates = [name, withoutFolder].flatMap(candidate => {
    const dashed = candidate.replace(
      /^([A-Za-z]+)[-_ ]?([0-9]+)[-_ ]*/,
      '$1-$2-',
    );
    const capital = dashed.replace(/^[A-Za-z]+/, ticket =>
      ticket.toUpperCase(),
    );
    return [dashed, capital].map(text =>
      text.endsWith('-') ? `${text}${DESCRIPTION}` : text,
    );
  });
  return candidates.find(
    candidate =>
      candidate !== name &&
      isBranchName(candidate) &&
      previewFor(model, service, candidate).eligible,
  );
}

/** Source: git-check-ref-format, the rules that pasted text breaks. */
function isBranchName(text: string): boolean {
  return !/[\s~^:?*[\\]|\.\.|@\{|\/\/|[/.]$/.test(text);
}
