import { dirname, join } from 'node:path';
import { isChildPath } from '@backstage/backend-plugin-api';
import type { Configuration } from '../configuration';
import type { RunPlan } from './planRun';

/**
 * Narrows a plan to what changed files touch: cases of their own file or golden
 * tree and those that differ from such a case, all cases of a template whose folder they are in, everything where they
 * belong to neither (a mapped checkout, an entity of the catalog).
 *
 * @param paths - absolute paths of the files that changed
 * @param options.cases - absolute path of the folder of the cases
 */
export function touchedPlan(
  plan: RunPlan,
  paths: readonly string[],
  { cwd, cases }: { cwd: string; cases?: string },
): RunPlan {
  const caseFolders = (file: string) =>
    join(cwd, file.replace(/\.ya?ml$/i, ''));
  const isOfCase = (file: string | undefined, path: string) =>
    file !== undefined &&
    (path === join(cwd, file) || isChildPath(caseFolders(file), path));
  const ofTemplates = paths.filter(path =>
    plan.templates.some(({ template }) =>
      isChildPath(template.directory, path),
    ),
  );
  const ofCases = paths.filter(
    path => cases !== undefined && isChildPath(cases, path),
  );
  if (paths.length > ofTemplates.length + ofCases.length) {
    return plan;
  }
  const templates = plan.templates.flatMap(planned => {
    const { template } = planned;
    if (ofTemplates.some(path => isChildPath(template.directory, path))) {
      return [planned];
    }
    const touched = new Set(
      planned.cases.flatMap(({ file, name }) =>
        ofCases.some(path => isOfCase(file, path)) ? [name] : [],
      ),
    );
    const own = planned.cases.filter(
      ({ name, differsFrom }) =>
        touched.has(name) || touched.has(differsFrom ?? name),
    );
    return own.length > 0 ? [{ ...planned, cases: own }] : [];
  });
  return { ...plan, templates };
}

/** Files and folders whose changes touch a plan. */
export function watchedPlaces(
  { templates }: RunPlan,
  {
    file,
    cases,
    mappings,
    catalog,
  }: Pick<Configuration, 'file' | 'cases' | 'mappings' | 'catalog'>,
): string[] {
  return [
    ...new Set([
      file,
      ...templates.map(({ template }) => template.directory),
      ...(cases === undefined ? [] : [cases]),
      ...mappings.map(({ directory }) => directory),
      ...catalog.map(entities => dirname(entities)),
    ]),
  ];
}
