import { closest } from '../closest';
import type { Segment } from './segments';
import { TemplateSyntaxError } from './TemplateSyntaxError';

const openingTags = [
  'if',
  'for',
  'set',
  'macro',
  'call',
  'filter',
  'block',
  'switch',
  'raw',
  'verbatim',
];
const loadingTags = ['include', 'import', 'from', 'extends'];
const bareInnerTags = new Set([
  'else',
  'endif',
  'endfor',
  'endmacro',
  'endcall',
  'endfilter',
  'endset',
  'default',
  'endswitch',
]);
const innerTagsWithContent = new Set(['elif', 'elseif', 'case']);

/** Whether nothing may follow the name of a tag. */
export function isBareTag(name: string): boolean {
  return bareInnerTags.has(name);
}

/**
 * Refuses a tag that opens nothing.
 *
 * @throws TemplateSyntaxError always, with the tag that may be meant.
 */
export function refuseTag(name: string, { open }: Segment): never {
  if (loadingTags.includes(name)) {
    throw new TemplateSyntaxError(
      `The engine loads no other templates: "${name}"`,
      open,
    );
  }
  if (isBareTag(name) || innerTagsWithContent.has(name)) {
    throw new TemplateSyntaxError(`"${name}" belongs to no open tag`, open);
  }
  if (name === '') {
    throw new TemplateSyntaxError('A tag begins with its name', open);
  }
  const suggestion = closest(name, [...openingTags, ...bareInnerTags, 'elif']);
  throw new TemplateSyntaxError(
    `There is no tag "${name}"`,
    open,
    suggestion && `did you mean "${suggestion}"?`,
  );
}
