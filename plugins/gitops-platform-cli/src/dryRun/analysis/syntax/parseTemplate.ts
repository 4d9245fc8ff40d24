import type { Template } from './ast';
import { longestTemplate } from './limits';
import { splitTemplate, SyntaxOptions } from './segments';
import { TemplateParser } from './TemplateParser';
import { TemplateSyntaxError } from './TemplateSyntaxError';

/**
 * Parses a template as the scaffolder's engine does, with offsets.
 *
 * @throws TemplateSyntaxError exactly where the engine refuses the source.
 */
export function parseTemplate(
  source: string,
  options: SyntaxOptions = {},
): Template {
  if (source.length > longestTemplate) {
    throw new TemplateSyntaxError(
      `The engine takes templates of up to ${longestTemplate} characters, this one has ${source.length}`,
      0,
    );
  }
  return new TemplateParser(source, splitTemplate(source, options)).parse();
}
