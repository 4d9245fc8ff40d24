import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';
import type { ActionSchemas, AnalysisOptions } from './AnalysisOptions';

/**
 * Finds what is wrong with a template without running it: every branch of the
 * form, every step and every file of the skeletons is looked at, whether a case
 * reaches it or not.
 *
 * @returns Findings in order of file, line and column.
 */
export function analyse(
  _template: TemplateFolder,
  _actions: ActionSchemas,
  _options: AnalysisOptions = {},
): Finding[] {
  return [];
}
