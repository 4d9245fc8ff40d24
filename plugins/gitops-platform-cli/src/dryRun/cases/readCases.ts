import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { TemplateCase } from '../CaseResult';
import type { Finding } from '../Finding';
import type { TemplateFolder } from '../TemplateFolder';
import { relativePath } from '../template/listFolder';
import { readCaseFile } from './readCaseFile';

export interface ExplicitCases {
  /** By template, in the order of their names. */
  byTemplate: Map<TemplateFolder, TemplateCase[]>;
  /** Cases that cannot be read, and those whose template is gone. */
  findings: Finding[];
}

/**
 * Reads the cases of templates: `<folder>/<template>/<case>.yaml`, where
 * `<template>` is the name of the template or of the folder that it is in.
 *
 * @param options.directory - absolute path of the folder with all cases; without it there are none
 * @param options.cwd - what names of files are relative to
 * @param options.complete - the templates are all that there are, so that every case must belong to one
 */
export async function readCases(
  templates: readonly TemplateFolder[],
  options: { directory?: string; cwd: string; complete: boolean },
): Promise<ExplicitCases> {
  const result: ExplicitCases = {
    byTemplate: new Map(templates.map(template => [template, []])),
    findings: [],
  };
  const { directory, cwd, complete } = options;
  if (!directory) {
    return result;
  }
  for (const folder of await list(directory, entry => entry.isDirectory())) {
    const files = (
      await list(join(directory, folder), entry => entry.isFile())
    ).filter(name => /\.ya?ml$/i.test(name));
    const owner = templateOf(folder, templates);
    if (!owner && complete && files.length > 0) {
      result.findings.push({
        file: relativePath(cwd, join(directory, folder, files[0])),
        rule: 'case-without-template',
        severity: 'error',
        message: `There is no template "${folder}" for this case${
          files.length > 1 ? ` and ${files.length - 1} more beside it` : ''
        }`,
        hint: `Give the folder the name of a template (${templates
          .map(({ name }) => name)
          .join(', ')}) or of its folder, or delete it`,
      });
    }
    if (owner) {
      result.findings.push(
        ...(await forgottenTrees(join(directory, folder), files, cwd)),
      );
      for (const name of files) {
        const path = join(directory, folder, name);
        const { testCase, findings } = await readCaseFile(
          path,
          relativePath(cwd, path),
        );
        result.findings.push(...findings);
        if (testCase) {
          result.byTemplate.get(owner)!.push(testCase);
        }
      }
      result.findings.push(...wrongBases(result.byTemplate.get(owner)!));
    }
  }
  return result;
}

/** Cases whose golden tree is of those files only that another case has otherwise. */
function wrongBases(cases: readonly TemplateCase[]): Finding[] {
  return cases.flatMap(({ file, differsFrom }) => {
    const base = cases.find(({ name }) => name === differsFrom);
    const isWhole =
      base?.differsFrom === undefined && base?.expect.outcome === 'success';
    return file === undefined || differsFrom === undefined || isWhole
      ? []
      : [
          {
            file,
            rule: 'invalid-case',
            severity: 'error' as const,
            message: base
              ? `The case differs from "${differsFrom}", which has no whole golden tree of its own`
              : `The case differs from "${differsFrom}", and there is no such case`,
            hint: 'Name a case of the same template that succeeds and differs from no other',
          },
        ];
  });
}

/** A golden tree whose case was deleted or renamed is compared with nothing. */
async function forgottenTrees(
  folder: string,
  files: readonly string[],
  cwd: string,
): Promise<Finding[]> {
  const cases = new Set(files.map(file => file.replace(/\.ya?ml$/i, '')));
  const folders = await list(folder, entry => entry.isDirectory());
  return folders
    .filter(
      name => !cases.has(name) && existsSync(join(folder, name, 'golden')),
    )
    .map(name => ({
      file: relativePath(cwd, join(folder, name, 'golden')),
      rule: 'golden-tree-without-case',
      severity: 'warning',
      message: `There is no case "${name}" for this golden tree`,
      hint: 'Delete the folder, or give it the name of its case',
    }));
}

/** The name of a template comes first: a folder may hold several. */
function templateOf(
  folder: string,
  templates: readonly TemplateFolder[],
): TemplateFolder | undefined {
  return (
    templates.find(({ name }) => name === folder) ??
    templates.find(({ directory }) => basename(directory) === folder)
  );
}

async function list(
  directory: string,
  wanted: (entry: { isDirectory(): boolean; isFile(): boolean }) => boolean,
): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true });
  return entries
    .filter(wanted)
    .map(({ name }) => name)
    .sort();
}
