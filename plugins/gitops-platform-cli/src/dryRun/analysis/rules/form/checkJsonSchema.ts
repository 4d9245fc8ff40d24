import Ajv from 'ajv';
import type { Findings } from '../../Findings';
import type { LocatedValue } from '../../yaml/LocatedValue';

const validator = new Ajv({ strict: false, validateFormats: false });

/** Checks that a page of the form is a JSON schema. */
export function checkJsonSchema(page: LocatedValue, findings: Findings) {
  validator.validateSchema(page.value as object);
  for (const { instancePath, message, keyword } of validator.errors ?? []) {
    // What a list of alternatives adds to the error of one of them.
    if (keyword !== 'anyOf') {
      const place = locate(page, instancePath).place();
      findings.add(
        'invalid-schema',
        'error',
        place,
        `This is not valid JSON Schema: ${message}`,
      );
    }
  }
}

function locate(page: LocatedValue, pointer: string): LocatedValue {
  let value = page;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
    value = value.get(key) ?? value.items()[Number(key)] ?? value;
  }
  return value;
}
