import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import {
  parseEntityRef,
  type CompoundEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError } from '@backstage/errors';
import { parseEntityParameters } from '../router/parameters';

/** Every question only reads, and asking twice changes nothing. */
export const READ_ONLY = {
  readOnly: true,
  destructive: false,
  idempotent: true,
} as const;

export const ENTITY_REF_DESCRIPTION =
  'Reference of a catalog entity, e.g. "component:default/user-service". Kind and namespace may be left out.';

/** @throws InputError naming what is wrong with the reference. */
export function parseEntity(entityRef: string): CompoundEntityRef {
  let ref: CompoundEntityRef;
  try {
    ref = parseEntityRef(entityRef, {
      defaultKind: 'component',
      defaultNamespace: 'default',
    });
  } catch (error) {
    throw new InputError(
      `"${entityRef}" is no reference of an entity; write it as component:default/user-service`,
      error,
    );
  }
  return parseEntityParameters(ref);
}

/**
 * As for the pages, people ask: a service's token has the rights of no person,
 * and Backstage lets services pass without asking a policy.
 *
 * @returns the entity reference of the person
 * @throws NotAllowedError where it is no person who asks.
 */
export function personOf(
  auth: AuthService,
  credentials: BackstageCredentials,
): string {
  if (!auth.isPrincipal(credentials, 'user')) {
    throw new NotAllowedError(
      'This question is answered to signed-in users only; let the assistant act for the user who asks it',
    );
  }
  return credentials.principal.userEntityRef;
}
