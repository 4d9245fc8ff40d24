/**
 * Lines of a text, found by offset in logarithmic time. Line numbers start at
 * 0 here; positions that people see start at 1.
 *
 * @internal
 */
export class LineIndex {
  private readonly starts: number[] = [];

  constructor(private readonly text: string) {
    // A byte order mark belongs to the file, not to its first line.
    this.starts.push(text.charCodeAt(0) === 0xfeff ? 1 : 0);
    for (
      let newline = text.indexOf('\n');
      newline !== -1;
      newline = text.indexOf('\n', newline + 1)
    ) {
      this.starts.push(newline + 1);
    }
  }

  get count(): number {
    return this.starts.length;
  }

  /** Line that an offset lies in; a line feed belongs to the line that it ends. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle] <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  start(line: number): number {
    return this.starts[line];
  }

  /** Offset behind the last character of a line, before its line end. */
  end(line: number): number {
    if (line + 1 >= this.starts.length) {
      return this.text.length;
    }
    const newline = this.starts[line + 1] - 1;
    return this.text[newline - 1] === '\r' && newline > this.starts[line]
      ? newline - 1
      : newline;
  }

  /** `\n` or `\r\n`; empty for a last line without one. */
  ending(line: number): string {
    return line + 1 >= this.starts.length
      ? ''
      : this.text.slice(this.end(line), this.starts[line + 1]);
  }

  content(line: number): string {
    return this.text.slice(this.start(line), this.end(line));
  }

  isBlank(line: number): boolean {
    return this.content(line).trim() === '';
  }

  isComment(line: number): boolean {
    return this.content(line).trimStart().startsWith('#');
  }

  /** Number of white space characters in front of a line's first other one. */
  indentation(line: number): number {
    const content = this.content(line);
    return content.length - content.trimStart().length;
  }

  position(offset: number): { line: number; column: number } {
    const line = this.lineAt(offset);
    return {
      line: line + 1,
      column: Math.max(0, offset - this.starts[line]) + 1,
    };
  }
}
