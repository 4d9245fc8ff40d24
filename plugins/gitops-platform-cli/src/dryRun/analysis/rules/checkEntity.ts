import type { Findings } from '../Findings';
import type { LocatedValue } from '../yaml/LocatedValue';

/** Source: entity references of the Backstage catalog. */
const entityReference =
  /^(?:[A-Za-z][A-Za-z0-9]*:)?(?:[A-Za-z0-9](?:[-A-Za-z0-9]*[A-Za-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const entityName = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const longestName = 63;

/** Checks what the catalog requires of a template. Source: `Template.v1beta3.schema.json` of scaffolder-common 2. */
export function checkEntity(root: LocatedValue, findings: Findings) {
  const name = root.get('metadata')?.get('name');
  if (
    name?.text &&
    !(entityName.test(name.text) && name.text.length <= longestName)
  ) {
    findings.add(
      'wrong-name',
      'error',
      name.place(),
      `The catalog takes no "${name.text}" as a name`,
      'letters, digits and - _ . between them, at most 63',
    );
  }
  const spec = root.get('spec');
  const type = spec?.get('type');
  if (!type?.text) {
    findings.add(
      'wrong-type',
      'error',
      (type ?? spec ?? root).keyPlace(),
      'The catalog needs the type of the template, a text',
      'e.g. "type: service"',
    );
  }
  const owner = spec?.get('owner');
  if (!owner) {
    findings.add(
      'wrong-owner',
      'warning',
      (spec ?? root).keyPlace(),
      'Nobody owns the template',
      'e.g. "owner: group:default/platform"',
    );
  } else if (!owner.text) {
    findings.add(
      'wrong-owner',
      'error',
      owner.place(),
      'The owner is the reference of an entity, a text',
      'e.g. "group:default/platform"',
    );
  } else if (!entityReference.test(owner.text)) {
    findings.add(
      'wrong-owner',
      'warning',
      owner.place(),
      `No entity can have the reference "${owner.text}", so nobody owns the template`,
      'e.g. "group:default/platform"',
    );
  }
}
