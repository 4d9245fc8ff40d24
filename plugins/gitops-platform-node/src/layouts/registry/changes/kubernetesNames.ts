import { InputError } from '@backstage/errors';
import { isDnsLabel } from '@gitops-platform/backstage-plugin-gitops-platform-common';

/**
 * @param what - names the value in the message, e.g. `namespace`
 * @throws InputError where it is not an RFC 1123 label, as Kubernetes demands of names.
 * @internal
 */
export function requireLabel(what: string, name: string): void {
  if (!isDnsLabel(name)) {
    throw new InputError(
      `The ${what} "${name}" is not a name that Kubernetes takes: use at most 63 lower-case letters, digits and "-", beginning and ending with a letter or a digit`,
    );
  }
}

/** @throws InputError where it is not a port. @internal */
export function requirePort(what: string, port: number): void {
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new InputError(
      `The ${what} ${port} is not a port: use a whole number from 1 to 65535`,
    );
  }
}

/** @throws InputError where it is not the path of an HTTP route. @internal */
export function requireRoutePath(path: string): void {
  if (!/^\/[^\s?#]*$/.test(path)) {
    throw new InputError(
      `The path "${path}" is not one of a route: begin it with "/", without spaces, "?" or "#"`,
    );
  }
}
