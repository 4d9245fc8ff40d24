import type { Problem } from './Problem';

/** Names that consist of an ending alone, when the name before it was empty. */
const onlyEnding =
  /^\.(ya?ml|json|md|txt|ts|tsx|js|jsx|mjs|go|py|java|kt|rb|rs|php|cs|c|h|cpp|tf|sh|sql|html|css|xml|proto|toml|properties)$/;

/**
 * Paths in which something was not rendered or was empty, and paths that are
 * one and the same where case is ignored.
 *
 * @param isWritten - whether the template folder has a file whose name holds the words
 */
export function findPathProblems(
  paths: string[],
  isWritten: (path: string) => boolean,
): Problem[] {
  return [
    ...paths.flatMap(path => {
      const reason = suspicion(path);
      return reason && !isWritten(path)
        ? [
            {
              path,
              rule: 'suspicious-path',
              severity: 'error' as const,
              message: `The path of the file ${reason}`,
              hint: 'the expression in the name of the file, or in "targetPath", has no value in this case',
            },
          ]
        : [];
    }),
    ...caseConflicts(paths),
  ];
}

function suspicion(path: string): string | undefined {
  if (/\$\{\{|\{\{-?\s*(cookiecutter|values|parameters)\b|\{%/.test(path)) {
    return 'holds an expression that was not rendered';
  }
  const segments = path.split('/');
  if (segments.some(segment => /\[object /.test(segment))) {
    return 'holds an object that was printed';
  }
  if (
    segments.some(segment =>
      /(^|[^A-Za-z0-9])(undefined|NaN)($|[^A-Za-z0-9])/.test(segment),
    )
  ) {
    return 'holds a value that does not exist';
  }
  if (segments.some(segment => segment.trim() !== segment || segment === '')) {
    return 'begins or ends with a blank somewhere';
  }
  return onlyEnding.test(segments[segments.length - 1])
    ? 'has no name before its ending'
    : undefined;
}

function caseConflicts(paths: string[]): Problem[] {
  const seen = new Map<string, string>();
  return paths.flatMap(path => {
    const other = seen.get(path.toLowerCase());
    seen.set(path.toLowerCase(), other ?? path);
    return other === undefined
      ? []
      : [
          {
            path,
            rule: 'case-conflict',
            severity: 'error' as const,
            message: `The path differs from "${other}" in case only; on macOS and Windows one of the two is lost`,
            hint: 'give one of the files another name',
          },
        ];
  });
}
