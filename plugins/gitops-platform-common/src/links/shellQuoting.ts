/**
 * One word of a POSIX shell command: as it is where nothing in it is special,
 * else in single quotes.
 *
 * Source: POSIX.1-2017, Shell Command Language, 2.2 Quoting.
 *
 * @public
 */
export function shellQuote(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word)
    ? word
    : `'${word.replace(/'/g, `'\\''`)}'`;
}

/**
 * A command line of quoted words.
 *
 * @public
 */
export function shellCommand(words: readonly string[]): string {
  return words.map(shellQuote).join(' ');
}
