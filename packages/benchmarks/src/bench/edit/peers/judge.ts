import { diffLines } from 'diff';
import { CORE_SCHEMA, loadAll } from 'js-yaml';
import { Lexer, parseAllDocuments } from 'yaml';
import type { CorpusCase } from './CorpusCase';

/** What a way to edit did to a file. */
export interface Judgement {
  /** Lines added and removed that the edit engine neither adds nor removes. */
  added: number;
  removed: number;
  commentsLost: number;
  /** Values that are not what the edit engine's result means. */
  valuesChanged: number;
  /** The parsers do not read what came out. */
  invalid: boolean;
}

/** Judges a result beside the smallest change, the one of the edit engine. */
export function judge(item: CorpusCase, output: string): Judgement {
  const least = countLines(item.input, item.expected);
  const lines = countLines(item.input, output);
  const wanted = meaningOf(item.expected) ?? [];
  const meaning = meaningOf(output);
  return {
    added: Math.max(0, lines.added - least.added),
    removed: Math.max(0, lines.removed - least.removed),
    commentsLost: lostComments(item.input, output),
    valuesChanged: meaning ? countDifferences(wanted, meaning) : 0,
    invalid: meaning === undefined,
  };
}

export function countLines(before: string, after: string) {
  let added = 0;
  let removed = 0;
  for (const part of diffLines(before, after)) {
    added += part.added ? part.count : 0;
    removed += part.removed ? part.count : 0;
  }
  return { added, removed };
}

function lostComments(before: string, after: string): number {
  const left = commentsIn(after);
  return commentsIn(before).filter(comment => {
    const index = left.indexOf(comment);
    if (index !== -1) {
      left.splice(index, 1);
    }
    return index === -1;
  }).length;
}

function commentsIn(text: string): string[] {
  const comments: string[] = [];
  let inScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!inScalar && token.startsWith('#')) {
      comments.push(token.trim());
    }
    // The lexer announces the text of a scalar by this character.
    inScalar = token === '\u001f';
  }
  return comments;
}

/** @returns `undefined` where one of two parsers refuses the text. */
function meaningOf(text: string): unknown[] | undefined {
  try {
    loadAll(text, undefined, { schema: CORE_SCHEMA });
    const documents = parseAllDocuments(text, { merge: true });
    if ('empty' in documents) {
      return [null];
    }
    return documents.some(({ errors }) => errors.length > 0)
      ? undefined
      : documents.map(document => document.toJS());
  } catch {
    // What the parser complains about does not matter here: it is not readable.
    return undefined;
  }
}

function countDifferences(wanted: unknown, found: unknown): number {
  if (isCollection(wanted) && isCollection(found)) {
    const keys = new Set([...Object.keys(wanted), ...Object.keys(found)]);
    return [...keys].reduce(
      (sum, key) => sum + countDifferences(wanted[key], found[key]),
      0,
    );
  }
  return Object.is(wanted, found) ? 0 : 1;
}

function isCollection(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
