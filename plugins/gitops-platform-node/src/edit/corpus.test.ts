import type { EditResult } from './EditResult';
import {
  applyCase,
  corpusCases,
  revertCase,
  type CorpusCase,
} from './__testUtils__/corpus';

/** Lines of a diff that change something, without its header. */
function changes(diff: string): string[] {
  return diff
    .split('\n')
    .slice(2)
    .filter(line => /^[+-]/.test(line));
}

const changesText = ({ outcome }: Pick<EditResult, 'outcome'>) =>
  ['added', 'removed', 'changed'].includes(outcome);

const cases = corpusCases();
const changing = cases.filter(changesText);
const adding = cases.filter(({ outcome }) => outcome === 'added');

describe('the corpus of tricky files', () => {
  it.each(
    Object.entries({
      upsertMapEntry: 60,
      removeMapEntry: 50,
      upsertSequenceItem: 20,
      removeSequenceItem: 8,
      setScalar: 25,
    }),
  )('is large enough for %s', (operation, size) => {
    const own = cases.filter(item => item.operation === operation);
    expect(own.length).toBeGreaterThanOrEqual(size);
  });

  it.each(cases)('$name: $title', item => {
    const { input, expected, outcome, position, differences } = item;
    const result = applyCase(item, input);

    expect(result.text).toBe(expected);
    expect(result.outcome).toBe(outcome);
    expect(result.position).toEqual({
      file: 'platform/core.yaml',
      ...position,
    });
    expect(result.differences).toEqual(differences);
    expect(result.diff === '').toBe(!changesText(result));
    expect(result.text === input).toBe(!changesText(result));
  });

  it.each(changing)('$name: is unchanged when applied again', item => {
    expect(applyCase(item, item.expected)).toMatchObject({
      outcome: 'unchanged',
      text: item.expected,
      diff: '',
    });
  });

  /** An empty collection may have been written in ways that a removal cannot know. */
  const losesWayOfWriting: Record<string, string> = {
    'null-below-key': 'a null below its key',
    'null-tilde-at-end': 'a tilde',
    'null-word': 'the word null',
  };

  it.each(adding.filter(({ name }) => !(name in losesWayOfWriting)))(
    '$name: removing what was added gives the bytes from before',
    (item: CorpusCase) => {
      const texts = (['braces', 'null', 'remove'] as const).map(
        whenEmpty => revertCase(item, whenEmpty).text,
      );

      expect(texts).toContain(item.input);
    },
  );

  it.each(adding.filter(({ name }) => name in losesWayOfWriting))(
    '$name: removing what was added gives another way of writing it',
    item => {
      const texts = (['braces', 'null', 'remove'] as const).map(
        whenEmpty => revertCase(item, whenEmpty).text,
      );

      expect(texts).not.toContain(item.input);
    },
  );

  /** Where a line itself has to change, or git says so because it had no line end. */
  const rewritesLine = new Set([
    'block-scalar-strip-at-end',
    'bom-first-line',
    'braces-empty',
    'braces-empty-in-braces',
    'braces-glued',
    'braces-one-line',
    'braces-several-lines',
    'comma-first',
    'crlf-without-final-newline',
    'entry-in-item-braces',
    'item-append-brackets',
    'item-append-brackets-several-lines',
    'item-append-empty-brackets',
    'item-append-json',
    'item-append-no-final-newline',
    'item-append-root-brackets',
    'json',
    'no-final-newline',
    'null-below-key',
    'null-tilde-at-end',
    'null-word',
  ]);

  it.each(adding.filter(({ name }) => !rewritesLine.has(name)))(
    '$name: the diff has added lines only',
    item => {
      const { diff } = applyCase(item, item.input);

      expect(changes(diff)).not.toEqual([]);
      expect(changes(diff).filter(line => !line.startsWith('+'))).toEqual([]);
    },
  );
});
