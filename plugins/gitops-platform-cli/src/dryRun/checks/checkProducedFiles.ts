import type { ProducedFile } from '../CaseResult';
import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';

/** Checks that hold for every template. Pure; messages name the produced file, line and column. */
export async function checkProducedFiles(
  _template: TemplateFolder,
  _files: Map<string, ProducedFile>,
): Promise<Finding[]> {
  return [];
}
