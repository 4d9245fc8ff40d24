import type { TemplateFolder } from '../TemplateFolder';
import type { GeneratedMatrix, MatrixOptions } from './GeneratedMatrix';

/** Derives cases from the form of a template, pairwise over its choices. */
export function generateCases(
  _template: TemplateFolder,
  _options: MatrixOptions,
): GeneratedMatrix {
  return { cases: [], findings: [] };
}
