import { upsertMapEntry } from '../../edit';
import type { ServiceVariable } from '../PlatformRepositories';
import { editOrKeep, type ProposedEdit } from './ProposedEdit';

/** Where the chart reads the variables of a container (k8app 3.4 and later, `configmap`). */
const PATH = ['configmap'] as const;

/**
 * Adds a variable to a values file and touches nothing else. One that is there
 * stays, whatever its value: people may have named another address.
 *
 * @param text - of the file, with its line ends as they are
 */
export function setVariable(
  text: string,
  variable: ServiceVariable,
): ProposedEdit {
  const { file, name, value } = variable;
  return editOrKeep(() => {
    const edit = upsertMapEntry(text, { file, path: PATH, key: name, value });
    switch (edit.outcome) {
      case 'unchanged':
        return { outcome: 'unchanged' };
      case 'conflict':
        return {
          outcome: 'kept',
          reason: `${name} in line ${edit.position?.line} has another value than "${value}"`,
        };
      default:
        return { outcome: 'changed', text: edit.text, diff: edit.diff };
    }
  }, variableByHand(variable));
}

/** What a person does where the values file is left alone. */
export function variableByHand({ name, value }: ServiceVariable): string {
  return `add ${name}: "${value}" to its ${PATH.join('.')} by hand`;
}
