import type { Statement } from '../syntax';

/** Variables that `set` and `macro` bind anywhere; the engine keeps some beyond the block that binds them. */
export function assignedNames(body: Statement[]): Set<string> {
  const assigned = new Set<string>();
  collect(body, assigned);
  return assigned;
}

function collect(body: Statement[], assigned: Set<string>) {
  const bind = (name: string) => assigned.add(name);
  for (const statement of body) {
    switch (statement.type) {
      case 'set':
        statement.targets.forEach(({ name }) => bind(name));
        break;
      case 'macro':
        bind(statement.name.name);
        collect(statement.body, assigned);
        break;
      case 'if':
        statement.branches.forEach(branch => collect(branch.body, assigned));
        collect(statement.otherwise ?? [], assigned);
        break;
      case 'switch':
        statement.cases.forEach(branch => collect(branch.body, assigned));
        collect(statement.otherwise ?? [], assigned);
        break;
      case 'for':
        collect(statement.body, assigned);
        collect(statement.otherwise ?? [], assigned);
        break;
      case 'callBlock':
      case 'block':
        collect(statement.body, assigned);
        break;
      default:
        break;
    }
  }
}
