import {
  coreServices,
  createServiceFactory,
  type AuthService,
  type BackstageCredentials,
  type BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type DefinitivePolicyDecision,
} from '@backstage/plugin-permission-common';

/** Header that names the person on whose behalf the router is called. */
export const USER_HEADER = 'x-dry-run-user';

/** Stand-in for tokens; nothing that accepts it is within reach. */
const TOKEN = 'dry-run-token';

const ALLOWED: DefinitivePolicyDecision = { result: AuthorizeResult.ALLOW };

const serviceCredentials = {
  $$type: '@backstage/BackstageCredentials' as const,
  principal: { type: 'service' as const, subject: 'plugin:scaffolder' },
};

/** Everybody is who the case says, and may do everything. */
export const identityServices = [
  createServiceFactory({
    service: coreServices.auth,
    deps: {},
    factory: (): AuthService => ({
      authenticate: async () => serviceCredentials,
      isPrincipal: ((credentials, type) =>
        type === 'unknown' ||
        (credentials.principal as { type: string }).type ===
          type) as AuthService['isPrincipal'],
      getNoneCredentials: async () => ({
        $$type: '@backstage/BackstageCredentials',
        principal: { type: 'none' },
      }),
      getOwnServiceCredentials: async () => serviceCredentials,
      getPluginRequestToken: async () => ({ token: TOKEN }),
      getLimitedUserToken: async () => ({
        token: TOKEN,
        expiresAt: new Date(Date.now() + 3_600_000),
      }),
      listPublicServiceKeys: async () => ({ keys: [] }),
    }),
  }),
  createServiceFactory({
    service: coreServices.httpAuth,
    deps: {},
    factory: () => ({
      credentials: async request =>
        userCredentials(String(request.headers[USER_HEADER])) as never,
      issueUserCookie: async () => ({ expiresAt: new Date() }),
    }),
  }),
  createServiceFactory({
    service: coreServices.userInfo,
    deps: {},
    factory: () => ({
      getUserInfo: async credentials => {
        const { userEntityRef } =
          credentials.principal as BackstageUserPrincipal;
        return { userEntityRef, ownershipEntityRefs: [userEntityRef] };
      },
    }),
  }),
  createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => ({
      authorize: async requests => requests.map(() => ALLOWED),
      authorizeConditional: async requests => requests.map(() => ALLOWED),
    }),
  }),
  createServiceFactory({
    service: coreServices.permissionsRegistry,
    deps: {},
    factory: () => ({
      addResourceType() {},
      addPermissions() {},
      addPermissionRules() {},
      getPermissionRuleset() {
        throw new Error('A dry run has no permission rules');
      },
    }),
  }),
];

function userCredentials(
  userEntityRef: string,
): BackstageCredentials<BackstageUserPrincipal> & { token: string } {
  return {
    $$type: '@backstage/BackstageCredentials',
    principal: { type: 'user', userEntityRef },
    token: TOKEN,
  };
}
