import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { upsertSequenceItem } from '../../edit';
import { isRecord } from '../../edit/differences';
import { parseYamlSource } from '../../edit/source/parseYamlSource';
import type { ConsumedApi } from '../PlatformRepositories';
import { editOrKeep, type ProposedEdit } from './ProposedEdit';

const PATH = ['spec', 'consumesApis'] as const;

/**
 * Adds an API to `spec.consumesApis` of a component in a catalog file and
 * touches nothing else. A file without that component, or in a form that cannot
 * be edited safely, is left to a person.
 *
 * Source: Backstage, "Descriptor Format of Catalog Entities": references in
 * `consumesApis` are those of APIs in the namespace of the component where they
 * say no other.
 *
 * @param text - of the file, with its line ends as they are
 */
export function consumeApi(text: string, consumed: ConsumedApi): ProposedEdit {
  const { file, component, api } = consumed;
  return editOrKeep(() => {
    const { values } = parseYamlSource(text, file);
    const document = values.findIndex(value => isComponent(value, component));
    if (document < 0) {
      return {
        outcome: 'kept',
        reason: `it has no component ${component}; ${consumeByHand(consumed)}`,
      };
    }
    if (consumes(values[document], api)) {
      return { outcome: 'unchanged' };
    }
    const edit = upsertSequenceItem(text, {
      file,
      document,
      path: PATH,
      value: api,
    });
    return { outcome: 'changed', text: edit.text, diff: edit.diff };
  }, consumeByHand(consumed));
}

/** What a person does where the catalog file is left alone. */
export function consumeByHand({ component, api }: ConsumedApi): string {
  return `add ${api} to ${PATH.join('.')} of ${component} by hand`;
}

function isComponent(value: unknown, name: string): boolean {
  return (
    isRecord(value) &&
    value.kind === 'Component' &&
    isRecord(value.metadata) &&
    value.metadata.name === name
  );
}

/** Whether a reference in any of its forms is there. */
function consumes(component: unknown, api: string): boolean {
  const { metadata, spec } = component as Record<string, unknown>;
  const { namespace } = metadata as { namespace?: string };
  const there = isRecord(spec) ? spec.consumesApis : undefined;
  const defaults = {
    defaultKind: 'API',
    defaultNamespace: namespace ?? 'default',
  };
  const fullRef = (ref: string) =>
    stringifyEntityRef(parseEntityRef(ref, defaults));
  return (
    Array.isArray(there) &&
    there.some(ref => typeof ref === 'string' && fullRef(ref) === fullRef(api))
  );
}
