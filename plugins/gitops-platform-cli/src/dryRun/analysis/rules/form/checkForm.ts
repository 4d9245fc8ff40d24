import type { Findings } from '../../Findings';
import type { Form } from '../../model/Form';
import { checkJsonSchema } from './checkJsonSchema';
import { checkPropertyNames } from './checkPropertyNames';
import { checkProperty } from './checkProperty';

/** Checks the form: JSON schemas, and what the scaffolder reads beside them. */
export function checkForm(form: Form, findings: Findings) {
  for (const page of form.pages) {
    checkJsonSchema(page, findings);
    checkPropertyNames(page, findings);
  }
  form.properties.forEach(property => checkProperty(property, findings));
  checkTwice(form, findings);
}

/** Source: the pages of a form write into one map of answers. */
function checkTwice({ pages }: Form, findings: Findings) {
  const seen = new Set<string>();
  for (const page of pages) {
    for (const [name, property] of page.get('properties')?.entries() ?? []) {
      if (seen.has(name)) {
        findings.add(
          'duplicate-parameter',
          'warning',
          property.keyPlace(),
          `Another page asks for "${name}" too; both write the same answer`,
        );
      }
      seen.add(name);
    }
  }
}
