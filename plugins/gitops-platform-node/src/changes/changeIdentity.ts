import type { PlatformChange } from './PlatformChange';

/**
 * What a change is about, whatever its values: two changes with one identity
 * are two versions of one wish, and share a branch and a merge request.
 *
 * @public
 */
export interface ChangeIdentity {
  /** The verb, e.g. `register`. */
  operation: string;
  /** The entry in the words of the file; parts are joined by `_`, which no name of an entry holds. */
  entry: string;
}

/** @public */
export function changeIdentity(change: PlatformChange): ChangeIdentity {
  switch (change.kind) {
    case 'register-service':
      return { operation: 'register', entry: change.service };
    case 'unregister-service':
      return { operation: 'unregister', entry: change.service };
    case 'enable-preview':
    case 'disable-preview':
      return { operation: change.kind, entry: change.service };
    case 'add-domain-mirror':
      return {
        operation: 'add-mirror',
        entry: `${change.environment}_${change.domain}`,
      };
    case 'remove-domain-mirror':
      return {
        operation: 'remove-mirror',
        entry: `${change.environment}_${change.domain}`,
      };
    case 'publish-in-service-group':
      return { operation: 'publish', entry: `${change.group}_${change.name}` };
    case 'add-environment':
      return { operation: 'add-environment', entry: change.environment };
    case 'add-gateway-route':
      return {
        operation: 'add-route',
        entry: `${change.gateway}_${change.api.name}`,
      };
    case 'promote-image':
      return { operation: 'promote', entry: `${change.service}_${change.to}` };
    default:
      return unknownKind(change);
  }
}

function unknownKind(change: never): never {
  throw new TypeError(`There is no change of kind ${JSON.stringify(change)}`);
}
