import { isPythonModule } from './pythonModules';
import { isReservedWord } from './reservedWords';

/**
 * What the contract of a new API calls its parts.
 * @public
 */
export interface ProtoNames {
  /** Package in the proto, with its version: `gift.v1`. */
  protoPackage: string;
  /** File relative to the repository: `proto/gift/v1/gift.proto`. */
  file: string;
  /** What the API is about, as the name of a message: `Gift`. */
  resource: string;
  /** The same as the name of a field, which is a variable in clients: `gift`. */
  field: string;
  /** Name of the service without its package: `GiftService`. */
  service: string;
}

/**
 * The parts of a new API's contract, named after the API: `gift-api` and
 * `gift-service` are both about gifts. The first version is `v1`.
 *
 * Package, file and service pass the category STANDARD of Buf's lint rules. The
 * package is also a package of Python, where a name such as `email` would be
 * hidden by the standard library; it is `email_api` then.
 *
 * Source: Buf, "Lint rules and categories" (PACKAGE_LOWER_SNAKE_CASE,
 * PACKAGE_DIRECTORY_MATCH, PACKAGE_VERSION_SUFFIX, SERVICE_SUFFIX).
 *
 * @public
 */
export function protoNames(api: string): ProtoNames {
  const words = api.replace(/-(?:api|service)$/, '').split('-');
  const subject = words.join('_');
  const root = isPythonModule(subject) ? `${subject}_api` : subject;
  const resource = words.map(capitalised).join('');
  return {
    protoPackage: `${root}.v1`,
    file: `proto/${root}/v1/${root}.proto`,
    resource,
    field: isReservedWord(subject) ? `${subject}_item` : subject,
    service: `${resource}Service`,
  };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
