import { isDeepStrictEqual } from 'node:util';
import picomatch from 'picomatch';
import type { ProducedFile } from '../CaseResult';
import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';
import { runCommandCheck } from './commandCheck';
import type { FileCheck } from './FileCheck';
import type { Problem } from './Problem';
import { placeProblem } from './placeProblem';
import { ProducedText } from './ProducedText';
import type { CheckSchemas } from './schemaCheck';
import { SkeletonSources } from './SkeletonSources';
import { withTemporaryTree } from './temporaryTree';

export interface FileCheckOptions {
  checks: FileCheck[];
  schemas: CheckSchemas;
  /** What the form sent, with its defaults. */
  values: Record<string, unknown>;
  signal?: AbortSignal;
}

/**
 * Runs the checks of the configuration file on what a case produced. Commands
 * get a copy of the tree in a temporary folder; what they change is dropped.
 *
 * @throws InputError when a schema cannot be read
 */
export async function runFileChecks(
  template: TemplateFolder,
  files: Map<string, ProducedFile>,
  { checks, schemas, values, signal }: FileCheckOptions,
): Promise<Finding[]> {
  const matching = checks
    .filter(({ when = {} }) =>
      Object.entries(when).every(([name, value]) =>
        isDeepStrictEqual(values[name], value),
      ),
    )
    .map(check => ({ check, paths: pathsOf(check, files) }))
    .filter(({ paths }) => paths.length > 0);
  const commands = matching.filter(({ check }) => check.command);
  const withSchema = matching.filter(({ check }) => check.schema !== undefined);

  const problems: Problem[] = [];
  for (const { check, paths } of withSchema) {
    for (const path of paths) {
      const file = ProducedText.from(path, files.get(path)!);
      if (file) {
        problems.push(...(await schemas.validate(check, file)));
      }
    }
  }
  if (commands.length > 0) {
    await withTemporaryTree(files, async tree => {
      for (const { check, paths } of commands) {
        problems.push(...(await runCommandCheck(check, paths, tree, signal)));
      }
    });
  }
  const sources = new SkeletonSources(template);
  return problems.map(problem => placeProblem(problem, sources));
}

function pathsOf(check: FileCheck, files: Map<string, ProducedFile>): string[] {
  const matches = picomatch(check.files, { dot: true });
  return [...files.keys()].filter(path => matches(path)).sort();
}
