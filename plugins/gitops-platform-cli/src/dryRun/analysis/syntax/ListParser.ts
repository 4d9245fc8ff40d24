import type { Arguments, Expression, Keyword } from './ast';
import { allowedName, literalNames } from './names';
import type { TokenCursor } from './TokenCursor';
import type { Token } from './tokens';

/** Parses what stands between commas, up to the bracket that closes it. */
export class ListParser {
  constructor(
    private readonly at: TokenCursor,
    private readonly parseExpression: () => Expression,
  ) {}

  /** Parses the items of a list or of a group in parentheses. */
  items(closer: ')' | ']'): Expression[] {
    const items: Expression[] = [];
    if (this.at.take(closer)) {
      return items;
    }
    do {
      items.push(this.parseExpression());
    } while (this.at.take(','));
    this.at.expect(closer);
    return items;
  }

  /** Parses the entries of a dictionary. */
  entries(): Keyword[] {
    const entries: Keyword[] = [];
    if (this.at.take('}')) {
      return entries;
    }
    do {
      const token = this.at.next();
      const isKey =
        token.kind === 'string' ||
        (token.kind === 'name' && !literalNames.has(token.value));
      if (!isKey) {
        this.at.fail('A key of a dictionary is a name or a string', token);
      }
      entries.push(this.#keyword(token, ':'));
    } while (this.at.take(','));
    this.at.expect('}');
    return entries;
  }

  /** Parses the arguments of a call, or the parameters of a macro. */
  arguments(): Arguments {
    const positional: Expression[] = [];
    const keywords: Keyword[] = [];
    if (this.at.take(')')) {
      return { positional, keywords };
    }
    do {
      const token = this.at.peek();
      if (token.kind === 'name' && this.at.peek(1).value === '=') {
        this.at.skip(1);
        keywords.push(this.#keyword(token, '='));
      } else {
        positional.push(this.parseExpression());
      }
    } while (this.at.take(','));
    this.at.expect(')');
    return { positional, keywords };
  }

  #keyword(token: Token, separator: ':' | '='): Keyword {
    const key = allowedName(token, this.at);
    this.at.expect(separator);
    const value = this.parseExpression();
    return { key, value, start: token.start, end: value.end };
  }
}
