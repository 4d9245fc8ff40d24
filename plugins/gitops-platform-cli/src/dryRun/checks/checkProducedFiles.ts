import type { ProducedFile } from '../CaseResult';
import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';
import { checkCatalogFile, isCatalogFile } from './catalogEntities';
import { copiedFiles } from './copiedFiles';
import { findEmptyFile } from './emptyFiles';
import { findMissingExecutableBit } from './fileModes';
import { checkJson, isJson } from './jsonFiles';
import { knownNames } from './knownNames';
import { placeProblem } from './placeProblem';
import type { Problem } from './Problem';
import { findPathProblems } from './producedPaths';
import { ProducedText } from './ProducedText';
import { findResidualSyntax } from './residualSyntax';
import { SkeletonSources } from './SkeletonSources';
import { findSuspiciousText } from './suspiciousText';
import { isToolTemplate } from './toolTemplates';
import { checkYaml, isYaml } from './yamlFiles';

/**
 * Checks that hold for what any template produces: nothing is left unrendered
 * or printed by mistake, YAML and JSON are well-formed without duplicate keys,
 * the catalog accepts `catalog-info.yaml`, paths and modes are sound.
 *
 * A finding is placed at the source of the file where there is exactly one,
 * else at the template; its message names the produced file, line and column.
 * Sources are read only where something was found.
 */
export async function checkProducedFiles(
  template: TemplateFolder,
  files: Map<string, ProducedFile>,
): Promise<Finding[]> {
  const sources = new SkeletonSources(template);
  const known = knownNames(template);
  const isCopied = copiedFiles(template);
  const paths = new Set(files.keys());
  const problems = findPathProblems([...paths], path =>
    sources
      .of(path)
      .some(source => source.endsWith(path) || /undefined|NaN/.test(source)),
  ).map(problem => placeProblem(problem, sources));

  for (const [path, produced] of files) {
    const file = ProducedText.from(path, produced);
    if (!file) {
      continue;
    }
    const residues = findResidualSyntax(file, {
      known,
      copied: isCopied(path),
      paths,
    }).filter(({ line }) => !isRaw(file.lineText(line ?? 1), path, sources));
    const found = [
      ...residues,
      ...findSuspiciousText(file, sources),
      ...findEmptyFile(file, sources),
      ...findMissingExecutableBit(file),
      // Of a file with residues, the residue is what there is to say.
      ...(residues.length === 0 ? await checkFormat(file, paths) : []),
    ];
    problems.push(
      ...found.map(problem => placeProblem(problem, sources, file)),
    );
  }
  return problems;
}

async function checkFormat(
  file: ProducedText,
  paths: ReadonlySet<string>,
): Promise<Problem[]> {
  if (isYaml(file) && !isToolTemplate(file, paths)) {
    const yaml = checkYaml(file);
    return yaml.problems.length === 0 && isCatalogFile(file)
      ? checkCatalogFile(file, yaml)
      : yaml.problems;
  }
  return isJson(file) && !isToolTemplate(file, paths) ? checkJson(file) : [];
}

/** Whether the source has the line between `{% raw %}` and `{% endraw %}`. */
function isRaw(line: string, path: string, sources: SkeletonSources): boolean {
  return sources
    .rawTexts(path)
    .some(raw => raw.split('\n').some(part => isPart(part, line)));
}

function isPart(part: string, line: string): boolean {
  return /\{[{%]/.test(part) && line.includes(part.trim());
}
