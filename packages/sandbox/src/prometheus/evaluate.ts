import { InputError } from '@backstage/errors';
import type { HubbleSeries } from './hubbleSeries';

/** One series of a result. */
export interface ResultSeries {
  metric: Record<string, string>;
  values: [moment: number, value: string][];
}

type Selector = (labels: Record<string, string>) => boolean;

const SELECTOR = /([a-zA-Z_:][\w:]*)\{([^{}]*)\}\s*\[\w+\]/g;
const MATCHER = /\s*([a-zA-Z_]\w*)\s*(=~|!~|!=|=)\s*"((?:[^"\\]|\\.)*)"\s*,?/y;

/**
 * Evaluates the only form of PromQL that the sandbox knows: sums by some labels
 * of the rates of one or more selectors, joined by `or`.
 *
 * @throws InputError where the query is of another form.
 */
export function evaluate(
  query: string,
  moments: number[],
  all: HubbleSeries[],
): ResultSeries[] {
  const by = /\bby\s*\(([\w\s,]*)\)/.exec(query)?.[1];
  const selectors = [...query.matchAll(SELECTOR)].map(([, name, matchers]) =>
    parseSelector(name, matchers),
  );
  if (by === undefined || selectors.length === 0) {
    throw new InputError(
      'the sandbox knows sums by labels over rates of selectors, and nothing else',
    );
  }
  const groups = new Map<string, HubbleSeries[]>();
  for (const series of all) {
    if (selectors.some(selects => selects(series.labels))) {
      const key = JSON.stringify(pick(series.labels, by));
      groups.set(key, [...(groups.get(key) ?? []), series]);
    }
  }
  return [...groups].map(([key, members]) => ({
    metric: JSON.parse(key),
    values: moments.map(moment => [
      moment,
      String(members.reduce((sum, { rateAt }) => sum + rateAt(moment), 0)),
    ]),
  }));
}

function pick(labels: Record<string, string>, by: string) {
  const names = by.split(',').map(name => name.trim());
  return Object.fromEntries(
    names
      .filter(name => labels[name])
      .map(name => [name, labels[name]] as const),
  );
}

function parseSelector(name: string, text: string): Selector {
  const matchers: Selector[] = [];
  let position = 0;
  while (position < text.length) {
    MATCHER.lastIndex = position;
    const match = MATCHER.exec(text);
    if (!match) {
      throw new InputError(`parse error: unexpected "${text.slice(position)}"`);
    }
    position = MATCHER.lastIndex;
    const [, label, operator, quoted] = match;
    matchers.push(matcherOf(label, operator, unquote(quoted)));
  }
  return labels =>
    labels.__name__ === name && matchers.every(matches => matches(labels));
}

function matcherOf(label: string, operator: string, value: string): Selector {
  const negated = operator.startsWith('!');
  if (operator.endsWith('~')) {
    const pattern = new RegExp(`^(?:${value})$`);
    return labels => pattern.test(labels[label] ?? '') !== negated;
  }
  return labels => ((labels[label] ?? '') === value) !== negated;
}

function unquote(text: string): string {
  return text.replace(
    /\\u([0-9a-fA-F]{4})|\\(.)/g,
    (_match, code: string | undefined, character: string) =>
      code ? String.fromCharCode(Number.parseInt(code, 16)) : character,
  );
}
