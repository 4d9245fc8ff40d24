import type { Choose } from './Choice';
import type { ExplicitValues } from './ExplicitValues';
import type { Path } from './FormSchema';

/** A required parameter for which no source has a value. */
export interface MissingValue {
  /** As in `name` or `database.host`. */
  parameter: string;
  /** From the root of the template file to the parameter's schema. */
  schemaPath: Path;
}

/** What happens while a form is filled in; shared by all its pages. */
export interface FormWalkContext {
  choose: Choose;
  explicit: ExplicitValues;
  /** Collects what could not be filled in. */
  missing: MissingValue[];
  /** Collects the names of fields that send a secret. */
  secrets: Set<string>;
}
