import type { Statement } from './ast';

/** Whether a macro is declared anywhere in a body. */
export function declaresMacro(body: Statement[]): boolean {
  return body.some(statement => {
    switch (statement.type) {
      case 'macro':
        return true;
      case 'if':
        return (
          statement.branches.some(branch => declaresMacro(branch.body)) ||
          declaresMacro(statement.otherwise ?? [])
        );
      case 'switch':
        return (
          statement.cases.some(branch => declaresMacro(branch.body)) ||
          declaresMacro(statement.otherwise ?? [])
        );
      case 'for':
        return (
          declaresMacro(statement.body) ||
          declaresMacro(statement.otherwise ?? [])
        );
      case 'set':
        return (
          statement.value.type === 'capture' &&
          declaresMacro(statement.value.body)
        );
      case 'callBlock':
      case 'block':
        return declaresMacro(statement.body);
      default:
        return false;
    }
  });
}
