import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import type { Place } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';

/** Endings that say "this is a template" and are dropped from the produced file. */
const templateEnding = /\.(njk|nunjucks|j2|jinja2?|tpl|tmpl)$/;

/** Finds the files of a template folder that a produced file may come from. */
export class SkeletonSources {
  readonly #template: TemplateFolder;
  readonly #texts = new Map<string, string>();

  constructor(template: TemplateFolder) {
    this.#template = template;
  }

  /** Files of the template folder whose path ends like that of the produced file. */
  of(path: string): string[] {
    const produced = path.split('/');
    return this.#template.files.filter(file => {
      const segments = file.replace(templateEnding, '').split('/');
      const tail = segments.slice(-produced.length);
      return (
        segments.length > produced.length &&
        tail.every((segment, index) => matches(segment, produced[index]))
      );
    });
  }

  /** Whether somebody wrote this text into the source of the file: it did not come from rendering. */
  state(path: string, literal: string): boolean {
    return this.of(path).some(source => this.text(source).includes(literal));
  }

  /** Text between `{% raw %}` and `{% endraw %}` in the sources of the file. */
  rawTexts(path: string): string[] {
    return this.of(path).flatMap(source =>
      [
        ...this.text(source).matchAll(
          /\{%-?\s*raw\s*-?%\}(.*?)\{%-?\s*endraw\s*-?%\}/gs,
        ),
      ].map(([, raw]) => raw),
    );
  }

  text(source: string): string {
    let text = this.#texts.get(source);
    if (text === undefined) {
      text = readFileSync(
        resolveSafeChildPath(this.#template.directory, source),
        'utf8',
      );
      this.#texts.set(source, text);
    }
    return text;
  }

  /** The source where there is exactly one, with the line where the same line stands; else the template file. */
  place(path: string, lineText?: string): Place {
    const [source, ...others] = this.of(path);
    if (source === undefined || others.length > 0) {
      return { file: this.#template.file };
    }
    const file = posix.join(posix.dirname(this.#template.file), source);
    if (!lineText?.trim()) {
      return { file };
    }
    const lines = this.text(source).split('\n');
    const line = lines.indexOf(lineText) + 1;
    return line > 0 && lines.lastIndexOf(lineText) + 1 === line
      ? { file, line }
      : { file };
  }
}

/** A segment of a source may hold expressions, each of which stands for anything. */
function matches(source: string, produced: string): boolean {
  if (!source.includes('{{')) {
    return source === produced;
  }
  const pattern = source
    .split(/\$?\{\{.*?\}\}/)
    .map(part => part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${pattern}$`).test(produced);
}
