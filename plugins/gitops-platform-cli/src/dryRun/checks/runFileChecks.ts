import type { ProducedFile } from '../CaseResult';
import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';
import type { FileCheck } from './FileCheck';

export interface FileCheckOptions {
  checks: FileCheck[];
  /** Absolute path of the folder that `schema` is relative to. */
  directory: string;
  signal?: AbortSignal;
}

/** Runs the checks of the configuration file on what a case produced. */
export async function runFileChecks(
  _template: TemplateFolder,
  _files: Map<string, ProducedFile>,
  _options: FileCheckOptions,
): Promise<Finding[]> {
  return [];
}
