import type { Place } from '../Finding';

/** `file:line:column`, as terminals and editors follow it. */
export function formatPlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column]
    .filter(part => part !== undefined)
    .join(':');
}
