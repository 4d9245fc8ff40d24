import type { AnalysisOptions } from '../AnalysisOptions';

/** Source: filters of the engine (nunjitsu 0.6). */
const engineFilters =
  'abs batch capitalize center d default dictsort dump e escape first float forceescape groupby indent int join last length list lower nl2br random reject rejectattr replace reverse round safe select selectattr slice sort string striptags sum title trim truncate upper urlencode urlize wordcount'.split(
    ' ',
  );

/** Source: `createDefaultFilters` of scaffolder-backend 4.2. */
const scaffolderFilters = [
  'parseRepoUrl',
  'parseEntityRef',
  'pick',
  'projectSlug',
];

/** Tests by the number of arguments they take. Source: tests of the engine (nunjitsu 0.6). */
export const testArguments: ReadonlyMap<string, number> = new Map([
  ...'callable defined escaped even falsy iterable lower mapping null number odd string truthy undefined upper'
    .split(' ')
    .map(name => [name, 0] as const),
  ...'divisibleby eq equalto ge greaterthan gt le lessthan lt ne sameas'
    .split(' ')
    .map(name => [name, 1] as const),
]);

/** Source: globals of the engine (nunjitsu 0.6). */
const engineGlobals = ['range', 'cycler', 'joiner'];

/** Source: `NunjucksWorkflowRunner` of scaffolder-backend 4.2; only in `template.yaml`. */
const workflowGlobals = ['always', 'failure'];

/** Names that a template can use beside its own variables. */
export interface Language {
  filters: ReadonlySet<string>;
  /** Filters that take no keywords: those that the scaffolder or a module adds. */
  hostFilters: ReadonlySet<string>;
  globals: ReadonlySet<string>;
  cookiecutterCompat: boolean;
}

/** The language of the values of `template.yaml`. */
export function workflowLanguage(options: AnalysisOptions): Language {
  const skeleton = skeletonLanguage(options, false);
  return {
    ...skeleton,
    globals: new Set([...skeleton.globals, ...workflowGlobals]),
  };
}

/** The language of skeleton files. */
export function skeletonLanguage(
  options: AnalysisOptions,
  cookiecutterCompat: boolean,
): Language {
  const { filters = [], globals = [] } = options;
  const hostFilters = new Set([...scaffolderFilters, ...filters]);
  return {
    hostFilters,
    filters: new Set([
      ...engineFilters,
      ...hostFilters,
      ...(cookiecutterCompat ? ['jsonify'] : []),
    ]),
    globals: new Set([
      ...engineGlobals,
      ...globals,
      ...(cookiecutterCompat ? ['True', 'False', 'None'] : []),
    ]),
    cookiecutterCompat,
  };
}
