import { posix } from 'node:path';
import type { Findings } from '../Findings';
import type { CheckedStep } from '../rules/steps/CheckedStep';
import type { Fetch } from './fetches';
import type { SkeletonFiles } from './SkeletonFiles';

/** Names of folders that hold nothing else than what is fetched. */
const skeletonFolders = /^(?:skeletons?|content|templates?|scaffold)$/i;

/** Reports files beside a template that no step fetches, where it is known what each step fetches. */
export function checkUnfetched(
  fetches: Fetch[],
  steps: CheckedStep[],
  files: SkeletonFiles,
  findings: Findings,
) {
  if (fetches.length === 0 || fetches.some(fetch => !fetch.files)) {
    return;
  }
  if (steps.some(step => mayReadFiles(step, fetches))) {
    return;
  }
  const fetched = new Set(
    fetches.flatMap(fetch => fetch.files!.map(({ path }) => path)),
  );
  const parents = parentsOf(fetched);
  const reported = new Set<string>();
  for (const path of files.paths.filter(file => !fetched.has(file))) {
    const folder = topOfUnfetched(path, fetched, parents);
    const root = path.split('/')[0];
    const isPart = parents.has(root) || skeletonFolders.test(root);
    if (isPart && path.includes('/') && !reported.has(folder ?? path)) {
      reported.add(folder ?? path);
      findings.add(
        'unfetched-file',
        folder === undefined || folder === root ? 'warning' : 'error',
        files.placeOf(folder ?? path),
        folder ? 'No step fetches this folder' : 'No step fetches this file',
        'remove it, or fetch it',
      );
    }
  }
}

/** Steps of other actions may read from the folder too. */
function mayReadFiles(step: CheckedStep, fetches: Fetch[]): boolean {
  if (
    fetches.some(fetch => fetch.step === step) ||
    !step.action.startsWith('fetch:')
  ) {
    return false;
  }
  const url = step.located.get('input')?.get('url')?.text;
  return url !== undefined && !/^[a-z][a-z0-9+.-]*:/i.test(url);
}

/** Folders, except the template's own, that hold something that is fetched. */
function parentsOf(paths: Iterable<string>): Set<string> {
  const parents = new Set<string>();
  for (const path of paths) {
    for (
      let folder = posix.dirname(path);
      folder !== '.' && !parents.has(folder);
      folder = posix.dirname(folder)
    ) {
      parents.add(folder);
    }
  }
  return parents;
}

/** The highest folder above a file in which nothing is fetched; undefined where its own folder holds fetched files. */
function topOfUnfetched(
  path: string,
  fetched: ReadonlySet<string>,
  parents: ReadonlySet<string>,
): string | undefined {
  let top: string | undefined;
  for (
    let folder = posix.dirname(path);
    folder !== '.' && !parents.has(folder) && !fetched.has(folder);
    folder = posix.dirname(folder)
  ) {
    top = folder;
  }
  return top;
}
