import type { ProducedFile } from '../CaseResult';

/** How much of a file is looked at to tell text from anything else. */
const sample = 8000;

/** A produced file that is text. */
export class ProducedText {
  readonly path: string;
  readonly text: string;
  readonly executable: boolean;
  #lineStarts?: number[];

  private constructor(path: string, text: string, executable: boolean) {
    this.path = path;
    this.text = text;
    this.executable = executable;
  }

  /** @returns undefined for a link and for a file that is not UTF-8 text */
  static from(path: string, file: ProducedFile): ProducedText | undefined {
    if (
      file.link !== undefined ||
      file.content.subarray(0, sample).includes(0)
    ) {
      return undefined;
    }
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(
        file.content,
      );
      return new ProducedText(path, text, file.executable);
    } catch {
      return undefined;
    }
  }

  /** File name without folders. */
  get name(): string {
    return this.path.slice(this.path.lastIndexOf('/') + 1);
  }

  /** Lower case and without the dot; empty where there is none. */
  get extension(): string {
    const dot = this.name.lastIndexOf('.');
    return dot > 0 ? this.name.slice(dot + 1).toLowerCase() : '';
  }

  /** Names of the folders, from the outermost. */
  get folders(): string[] {
    return this.path.split('/').slice(0, -1);
  }

  /** Line and column of an offset of the text; both start at 1. */
  at(offset: number): { line: number; column: number } {
    this.#lineStarts ??= [0, ...this.text.matchAll(/\n/g)].map(start =>
      typeof start === 'number' ? start : start.index + 1,
    );
    let line = this.#lineStarts.length;
    while (line > 1 && this.#lineStarts[line - 1] > offset) {
      line--;
    }
    return { line, column: offset - this.#lineStarts[line - 1] + 1 };
  }

  /** @param line - starting at 1 */
  lineText(line: number): string {
    return this.text.split('\n', line)[line - 1] ?? '';
  }
}
