import { formatPath, type Path } from './FormSchema';

/** Where the walk is: in the form's values and in the template file. */
export interface Position {
  path: Path;
  schemaPath: Path;
}

/** The same place in the values, deeper in the schema. */
export function inside(at: Position, ...steps: (string | number)[]): Position {
  return { path: at.path, schemaPath: [...at.schemaPath, ...steps] };
}

/** What a choice among branches is called in the names of cases. */
export function branchFactor(
  keyword: 'oneOf' | 'anyOf',
  { path, schemaPath }: Position,
): string {
  const dependency = schemaPath.lastIndexOf('dependencies');
  const by = dependency < 0 ? '' : ` by ${schemaPath[dependency + 1]}`;
  return `${keyword} of ${formatPath(path) || 'the form'}${by}`;
}
