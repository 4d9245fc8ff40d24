import { readFileSync } from 'node:fs';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Place } from '../../Finding';
import type { TemplateFolder } from '../../TemplateFolder';
import type { AnalysisOptions } from '../AnalysisOptions';
import { tryParse } from '../rules/TemplateTexts';
import type { SyntaxOptions, Template } from '../syntax';
import { TemplateSyntaxError } from '../syntax';

/** How many bytes decide whether a file is text. */
const sniffedBytes = 8_000;

/** A text file of the template folder. */
export interface SkeletonFile {
  /** Relative to the folder of the template. */
  path: string;
  text: string;
  placeAt(offset: number): Place;
}

/** The files beside a template, each one read and parsed once. */
export class SkeletonFiles {
  readonly #files = new Map<string, SkeletonFile | undefined>();
  readonly #parsed = new Map<string, Template | TemplateSyntaxError>();
  readonly #prefix: string;

  constructor(
    private readonly template: TemplateFolder,
    private readonly options: AnalysisOptions,
  ) {
    const { file } = template;
    this.#prefix = file.slice(0, file.lastIndexOf('/') + 1);
  }

  get paths(): string[] {
    return this.template.files;
  }

  /** Files below a folder, which `''` stands for the template's own. */
  below(folder: string): string[] {
    return folder === ''
      ? this.paths
      : this.paths.filter(path => path.startsWith(`${folder}/`));
  }

  placeOf(path: string): Place {
    return { file: `${this.#prefix}${path}` };
  }

  /** Undefined for a binary file and for one that cannot be read, such as a link that leads nowhere. */
  read(path: string): SkeletonFile | undefined {
    if (!this.#files.has(path)) {
      this.#files.set(path, this.#load(path));
    }
    return this.#files.get(path);
  }

  parse(file: SkeletonFile, syntax: SyntaxOptions) {
    const key = [
      syntax.cookiecutterCompat,
      syntax.trimBlocks,
      syntax.lstripBlocks,
      file.path,
    ].join('\0');
    const known = this.#parsed.get(key);
    const parsed = known ?? tryParse(file.text, syntax);
    this.#parsed.set(key, parsed);
    return parsed;
  }

  #load(path: string): SkeletonFile | undefined {
    const content = this.#readContent(path);
    if (!content || content.subarray(0, sniffedBytes).includes(0)) {
      return undefined;
    }
    const text = content.toString('utf8');
    const place = this.placeOf(path);
    let lineStarts: number[] | undefined;
    return {
      path,
      text,
      placeAt: offset => {
        lineStarts ??= lineStartsOf(text);
        const line = lastAtMost(lineStarts, offset);
        return {
          ...place,
          line: line + 1,
          column: offset - lineStarts[line] + 1,
        };
      },
    };
  }

  #readContent(path: string): Buffer | undefined {
    try {
      return this.options.read
        ? this.options.read(path)
        : readFileSync(resolveSafeChildPath(this.template.directory, path));
    } catch {
      // Links that lead nowhere or out of the folder are reported where the folder is read.
      return undefined;
    }
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    starts.push(at + 1);
  }
  return starts;
}

/** Index of the last number that is at most a limit. */
function lastAtMost(numbers: number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (numbers[middle] <= limit) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  return low;
}
