import { extname } from 'node:path';
import type { AnalysisOptions } from '../AnalysisOptions';
import { Inspector } from '../expressions/Inspector';
import { skeletonLanguage } from '../expressions/Language';
import type { Report } from '../expressions/Report';
import { Scope } from '../expressions/Scope';
import type { Findings } from '../Findings';
import { reportMissingDollar, tryParse } from '../rules/TemplateTexts';
import { TemplateSyntaxError } from '../syntax';
import type { Fetch, FetchedFile, Rendering } from './fetches';
import type { SkeletonFile, SkeletonFiles } from './SkeletonFiles';

/** Checks every file that a step renders, with what the step passes. */
export function checkSkeletons(
  fetches: Fetch[],
  files: SkeletonFiles,
  options: AnalysisOptions,
  findings: Findings,
) {
  for (const fetch of fetches) {
    if (fetch.rendering) {
      for (const file of fetch.files ?? []) {
        checkFile(file, fetch.rendering, files, options, findings);
      }
      checkUnusedValues(fetch, fetch.rendering, findings);
    }
  }
}

function checkFile(
  { path, name }: FetchedFile,
  rendering: Rendering,
  files: SkeletonFiles,
  options: AnalysisOptions,
  findings: Findings,
) {
  const { extension } = rendering;
  const isCopy =
    name !== undefined &&
    (extension ? extname(name) !== extension : rendering.copies(name));
  if (name !== undefined) {
    checkName(
      path,
      extension && !isCopy ? name.slice(0, -extension.length) : name,
      rendering,
      files,
      options,
      findings,
    );
  }
  const file = files.read(path);
  if (!file) {
    return;
  }
  if (isCopy) {
    if (extension) {
      checkNotRendered(file, extension, findings);
    }
    return;
  }
  const parsed = files.parse(file, rendering);
  if (parsed instanceof TemplateSyntaxError) {
    const { message, hint, offset } = parsed;
    findings.add(
      'template-syntax',
      'error',
      file.placeAt(offset),
      `${message}; the step that fetches this file fails`,
      hint ??
        (file.text.includes('{{')
          ? 'what is meant for another program belongs between {% raw %} and {% endraw %}'
          : undefined),
    );
    return;
  }
  if (!rendering.cookiecutterCompat) {
    reportMissingDollar(findings, parsed, file.text, offset =>
      file.placeAt(offset),
    );
  }
  inspector(rendering, options, (rule, severity, span, message, hint) =>
    findings.add(rule, severity, file.placeAt(span.start), message, hint),
  ).template(parsed, scopeOf(rendering));
}

/** Names of files are templates too. */
function checkName(
  path: string,
  name: string,
  rendering: Rendering,
  files: SkeletonFiles,
  options: AnalysisOptions,
  findings: Findings,
) {
  if (!name.includes('{')) {
    return;
  }
  const parsed = tryParse(name, rendering);
  if (parsed instanceof TemplateSyntaxError) {
    findings.add(
      'template-syntax',
      'error',
      files.placeOf(path),
      `In the name of this file: ${parsed.message}; the step that fetches it fails`,
      parsed.hint,
    );
    return;
  }
  inspector(rendering, options, (rule, severity, _span, message, hint) =>
    findings.add(
      rule,
      severity,
      files.placeOf(path),
      `In the name of this file: ${message}`,
      hint,
    ),
  ).template(parsed, scopeOf(rendering));
}

function inspector(
  rendering: Rendering,
  options: AnalysisOptions,
  report: Report,
): Inspector {
  return new Inspector({
    language: skeletonLanguage(options, rendering.cookiecutterCompat === true),
    report,
    allowsMissing: true,
    hintForVariable: name => hintForVariable(name, rendering),
  });
}

function scopeOf({ cookiecutterCompat, values }: Rendering): Scope {
  return new Scope([[cookiecutterCompat ? 'cookiecutter' : 'values', values]]);
}

function hintForVariable(
  name: string,
  { cookiecutterCompat, valueNames }: Rendering,
): string | undefined {
  const own = cookiecutterCompat ? 'cookiecutter' : 'values';
  if (valueNames.has(name)) {
    return `write "${own}.${name}"`;
  }
  if (['parameters', 'steps', 'user', 'each', 'values'].includes(name)) {
    return `files see only what the step passes as "values", here by the name "${own}"`;
  }
  return name === 'secrets' || name === 'github' || name === 'env'
    ? 'what is meant for another program belongs between {% raw %} and {% endraw %}'
    : undefined;
}

/** With templateFileExtension, a file without the ending is copied as it is. */
function checkNotRendered(
  file: SkeletonFile,
  extension: string,
  findings: Findings,
) {
  const found = /\$\{\{-?\s*values\s*[.[]/.exec(file.text);
  if (found) {
    findings.add(
      'file-not-rendered',
      'error',
      file.placeAt(found.index),
      'This file is copied as it is, "${{ … }}" included',
      `give its name the ending ${extension}`,
    );
  }
}

function checkUnusedValues(
  fetch: Fetch,
  rendering: Rendering,
  findings: Findings,
) {
  const given = fetch.step.located.get('input')?.get('values');
  if (!fetch.files || !given) {
    return;
  }
  for (const [name, value] of given.entries()) {
    if (!rendering.values.members?.read?.has(name)) {
      findings.add(
        'unused-value',
        'note',
        value.keyPlace(),
        `No file that this step fetches reads the value "${name}"`,
      );
    }
  }
}
