import { InputError } from '@backstage/errors';
import { parse, Service, type NamespaceBase } from 'protobufjs';

/** What a client of an API has to know about its proto. */
export interface Contract {
  /** Package with its version, e.g. `user.v1`. */
  protoPackage: string;
  /** Name of the first service that has such a procedure, without its package, e.g. `UserService`. */
  service: string;
  /** Its first procedure with one request and one response. */
  procedure: Procedure;
}

/** A procedure with one request and one response. */
export interface Procedure {
  /** As in the proto: `GetUser`. */
  name: string;
  /** In camel case, as clients of JavaScript call it: `getUser`. */
  camelName: string;
  /** In snake case, as clients of Python call it: `get_user`. */
  snakeName: string;
  /** Message without its package: `GetUserRequest`. */
  request: string;
  response: string;
}

/**
 * Reads the proto of an API.
 *
 * @param api - name of the API, for messages
 * @throws InputError where it cannot be parsed, or has no package or no service with such a procedure.
 */
export function readContract(api: string, proto: string): Contract {
  const { root, package: protoPackage } = parsed(api, proto);
  if (!protoPackage) {
    throw new InputError(
      `The proto of API "${api}" has no package: add one such as "package gift.v1;"`,
    );
  }
  const services = (root.lookup(protoPackage) as NamespaceBase).nestedArray
    .filter(nested => nested instanceof Service)
    .map(nested => nested as Service);
  for (const service of services) {
    const procedure = procedureOf(service);
    if (procedure) {
      return { protoPackage, service: service.name, procedure };
    }
  }
  throw new InputError(
    `The proto of API "${api}" has no service with a procedure of one request and one response; clients of streams are written by hand`,
  );
}

function parsed(api: string, proto: string) {
  try {
    return parse(proto, { keepCase: true });
  } catch (error) {
    throw new InputError(
      `The definition of API "${api}" is no proto that can be read: ${
        error instanceof Error ? error.message : error
      }`,
    );
  }
}

/** The first procedure whose messages are of the same package. */
function procedureOf({ methodsArray }: Service): Procedure | undefined {
  const method = methodsArray.find(
    ({ requestStream, responseStream, requestType, responseType }) =>
      !requestStream &&
      !responseStream &&
      !`${requestType}${responseType}`.includes('.'),
  );
  return (
    method && {
      ...procedureNames(method.name),
      request: method.requestType,
      response: method.responseType,
    }
  );
}

/** The name of a procedure in the languages of its clients. */
export function procedureNames(name: string) {
  return {
    name,
    camelName: name.charAt(0).toLowerCase() + name.slice(1),
    // As protoc-gen-connect-python does: GetURLOfUser is get_url_of_user.
    snakeName: name
      .replace(/([A-Z]+)([A-Z][a-z])/g, '$1_$2')
      .replace(/([a-z\d])([A-Z])/g, '$1_$2')
      .toLowerCase(),
  };
}
