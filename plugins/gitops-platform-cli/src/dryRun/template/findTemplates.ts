import { readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isChildPath } from '@backstage/backend-plugin-api';
import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';
import { UsageError } from '../UsageError';
import { folderFindings } from './folderFindings';
import { listFolder, relativePath } from './listFolder';
import { mayHoldTemplate, parseTemplates } from './parseTemplates';

export interface FoundTemplates {
  templates: TemplateFolder[];
  /** Of files that cannot be read as templates. */
  findings: Finding[];
}

/**
 * Finds the templates that files and folders hold.
 *
 * @param places - as they were typed; folders are searched
 * @param options.cwd - what the places and the names in findings are relative to
 * @param options.exclude - absolute folders that hold no templates, e.g. golden trees
 * @throws UsageError where a place is not there, or there is no template at all.
 */
export async function findTemplates(
  places: readonly string[],
  options: { cwd: string; exclude?: readonly string[] },
): Promise<FoundTemplates> {
  const found: FoundTemplates = { templates: [], findings: [] };
  const seen = new Set<string>();
  for (const place of places) {
    const path = resolve(options.cwd, place);
    const stats = await stat(path).catch(() => undefined);
    if (!stats) {
      throw new UsageError(`There is no file or folder ${place}`);
    }
    const holdsTemplates = stats.isDirectory()
      ? await searchFolder(path, options, seen, found)
      : await readFileOfTemplates(path, options.cwd, seen, found, true);
    if (!holdsTemplates) {
      throw new UsageError(
        `There is no template in ${place}: no YAML file with "kind: Template" and an apiVersion of the scaffolder`,
      );
    }
  }
  return found;
}

/** @returns whether there are any, also such as were found before */
async function searchFolder(
  directory: string,
  { cwd, exclude = [] }: { cwd: string; exclude?: readonly string[] },
  seen: Set<string>,
  found: FoundTemplates,
): Promise<boolean> {
  const { files } = await listFolder(
    directory,
    folder => !exclude.includes(folder),
  );
  const candidates = files
    .filter(file => /\.ya?ml$/i.test(file))
    // Templates before what they may fetch.
    .sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  const fetched: string[] = [];
  let holdsTemplates = false;
  for (const file of candidates) {
    const path = join(directory, file);
    if (!fetched.some(folder => isChildPath(folder, path))) {
      const before = found.templates.length;
      holdsTemplates =
        (await readFileOfTemplates(path, cwd, seen, found, false)) ||
        holdsTemplates;
      for (const template of found.templates.slice(before)) {
        fetched.push(...foldersThatAreFetched(template));
      }
    }
  }
  return holdsTemplates;
}

/** A skeleton may hold a template of its own, which is not one before it is rendered. */
function foldersThatAreFetched({
  directory,
  entity,
}: TemplateFolder): string[] {
  return entity.spec.steps.flatMap(({ input }) => {
    const url = input?.url;
    if (typeof url !== 'string' || !url.startsWith('./')) {
      return [];
    }
    const [fixed, rest] = url.split('${{', 2);
    const folder =
      rest === undefined ? fixed : fixed.slice(0, fixed.lastIndexOf('/'));
    return folder === '.' || folder === './'
      ? []
      : [resolve(directory, folder)];
  });
}

/**
 * @param expected - the user named this very file, so it must hold a template
 * @returns whether it does, readable or not, also where it was read before
 */
async function readFileOfTemplates(
  path: string,
  cwd: string,
  seen: Set<string>,
  found: FoundTemplates,
  expected: boolean,
): Promise<boolean> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const isNamedLikeOne = /^template\.ya?ml$/i.test(path.split(/[\\/]/).at(-1)!);
  if (!expected && !isNamedLikeOne && !mayHoldTemplate(text)) {
    return false;
  }
  const real = await realpath(path);
  if (seen.has(real)) {
    return true;
  }
  const file = relativePath(cwd, path);
  const { templates, findings } = parseTemplates(text, file);
  if (templates.length + findings.length === 0) {
    return false;
  }
  seen.add(real);
  found.findings.push(...findings);
  if (templates.length === 0) {
    return true;
  }
  const directory = dirname(path);
  const listing = await listFolder(directory);
  const folderName = file.slice(0, file.lastIndexOf('/') + 1);
  if (!found.templates.some(other => other.directory === directory)) {
    found.findings.push(
      ...(await folderFindings(directory, listing, folderName)),
    );
  }
  const own = relativePath(directory, path);
  for (const { document, lines, entity } of templates) {
    found.templates.push({
      name: entity.metadata.name,
      directory,
      file,
      text,
      document,
      lines,
      entity,
      files: listing.files.filter(name => name !== own),
    });
  }
  return true;
}

function depth(file: string): number {
  return file.split('/').length;
}
