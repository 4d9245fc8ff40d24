import { posix } from 'node:path';
import picomatch from 'picomatch';
import { didYouMean } from '../closest';
import type { Findings } from '../Findings';
import type { CheckedStep } from '../rules/steps/CheckedStep';
import type { TemplateTexts } from '../rules/TemplateTexts';
import { literalShape } from '../shapes/literalShape';
import { anything, Shape, map, Subject } from '../shapes/Shape';
import type { SyntaxOptions } from '../syntax';
import type { LocatedValue } from '../yaml/LocatedValue';
import { possibleTexts } from './possibleTexts';
import type { SkeletonFiles } from './SkeletonFiles';

/** What a step takes from the folder of the template. */
export interface Fetch {
  step: CheckedStep;
  /** Files that it may take, relative to the folder of the template; undefined where that is not known before a run. */
  files?: FetchedFile[];
  /** How it renders them; undefined where it copies them. */
  rendering?: Rendering;
}

export interface FetchedFile {
  path: string;
  /** Name below the fetched folder, which is a template too; undefined for a single file. */
  name?: string;
}

export interface Rendering extends SyntaxOptions {
  /** Ending of the files that are rendered; undefined for all. */
  extension?: string;
  /** Whether a file is copied as it is, by its name below the fetched folder. */
  copies: (name: string) => boolean;
  /** What the files see as `values`, or as `cookiecutter`. */
  values: Shape;
  /** Where values that nothing reads are reported. */
  valueNames: Set<string>;
}

const fetchActions = [
  'fetch:plain',
  'fetch:plain:file',
  'fetch:template',
  'fetch:template:file',
];

/** Finds out which files each step fetches; reports folders and files that are not there. */
export function readFetches(
  steps: CheckedStep[],
  files: SkeletonFiles,
  texts: TemplateTexts,
  findings: Findings,
): Fetch[] {
  return steps.flatMap(step => {
    const url = step.located.get('input')?.get('url');
    if (!url || !fetchActions.includes(step.action)) {
      return [];
    }
    const fetched = filesOf(step, files, texts, findings);
    const renders = step.action.startsWith('fetch:template');
    return [
      {
        step,
        files: fetched,
        rendering: renders ? renderingOf(step, findings) : undefined,
      },
    ];
  });
}

function filesOf(
  step: CheckedStep,
  files: SkeletonFiles,
  texts: TemplateTexts,
  findings: Findings,
): FetchedFile[] | undefined {
  const url = step.located.get('input')!.get('url')!;
  const candidates = possibleTexts(url, step, texts);
  const single = step.action.endsWith(':file');
  return candidates?.flatMap(({ text, answers }) => {
    if (/^[a-z][a-z0-9+.-]*:/i.test(text)) {
      return [];
    }
    const path = posix.normalize(text).replace(/\/$/, '').replace(/^\.$/, '');
    if (path.startsWith('..') || path.startsWith('/')) {
      return [];
    }
    const found = single
      ? files.paths.filter(file => file === path).map(file => ({ path: file }))
      : files.below(path).map(file => ({
          path: file,
          name: path === '' ? file : file.slice(path.length + 1),
        }));
    if (found.length === 0) {
      findings.add(
        single ? 'missing-file' : 'missing-folder',
        'error',
        url.place(),
        `There is no ${
          single ? 'file' : 'folder'
        } "${path}" beside the template${answers && ` (${answers})`}`,
        didYouMean(path, single ? files.paths : foldersOf(files.paths)),
      );
    }
    return found;
  });
}

function foldersOf(paths: string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      folders.add(path.slice(0, at));
    }
  }
  return folders;
}

/** Source: `createTemplateActionHandler` of scaffolder-backend 4.2. */
function renderingOf(
  step: CheckedStep,
  findings: Findings,
): Rendering | undefined {
  const input = step.located.get('input')!;
  const option = (name: string) => input.get(name);
  const extension = option('templateFileExtension');
  const copied = option('copyWithoutTemplating');
  const compat = option('cookiecutterCompat');
  const isOn = (value: LocatedValue | undefined) => Boolean(value?.scalar);
  if (isOn(extension) && (copied || isOn(compat))) {
    findings.add(
      'incompatible-options',
      'error',
      extension!.keyPlace(),
      `templateFileExtension cannot be used together with ${
        copied ? 'copyWithoutTemplating' : 'cookiecutterCompat'
      }`,
    );
    return undefined;
  }
  const dynamic = [
    extension,
    compat,
    option('trimBlocks'),
    option('lstripBlocks'),
  ].some(value => value && step.shapes.has(value));
  if (
    dynamic ||
    (copied && [...copied.texts()].some(text => step.shapes.has(text)))
  ) {
    return undefined;
  }
  const given = input.get('values');
  const patterns = (copied?.items() ?? []).flatMap(({ text }) => text ?? []);
  const values = given
    ? literalShape(given, text => step.shapes.get(text))
    : map([]);
  return {
    extension: extensionOf(extension?.scalar),
    copies: picomatch(patterns, { dot: true }),
    cookiecutterCompat: isOn(compat),
    trimBlocks: option('trimBlocks')?.scalar === true,
    lstripBlocks: option('lstripBlocks')?.scalar === true,
    values: withSubject(values, step.id),
    valueNames: new Set(given?.isMap ? given.entries().keys() : []),
  };
}

function extensionOf(value: unknown): string | undefined {
  if (value === true) {
    return '.njk';
  }
  if (typeof value !== 'string' || value === '') {
    return undefined;
  }
  return value.startsWith('.') ? value : `.${value}`;
}

function withSubject(shape: Shape, step: string): Shape {
  if (!shape.members) {
    return anything;
  }
  const missing: Subject = (name, known) => ({
    rule: 'unknown-value',
    message: `The step "${step}", which fetches this file, passes no value "${name}"`,
    hint: didYouMean(name, known),
  });
  return {
    ...shape,
    members: { ...shape.members, subject: missing, read: new Set() },
  };
}
