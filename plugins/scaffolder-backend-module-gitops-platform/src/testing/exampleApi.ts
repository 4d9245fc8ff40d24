import type { ApiEntity } from '@backstage/catalog-model';

/** An API of the catalog, as the proto repository of the sample platform registers it. */
export const exampleApi: ApiEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: {
    namespace: 'default',
    name: 'user-api',
    annotations: {
      'backstage.io/source-location':
        'url:https://gitlab.example.test/acme/api/proto/user-api/-/tree/main/',
    },
  },
  spec: {
    type: 'grpc',
    lifecycle: 'production',
    owner: 'commerce',
    definition: `
      syntax = "proto3";
      package user.v1;
      service UserService {
        rpc WatchUsers(WatchUsersRequest) returns (stream WatchUsersResponse);
        rpc GetUser(GetUserRequest) returns (GetUserResponse);
      }
      message WatchUsersRequest {}
      message WatchUsersResponse {}
      message GetUserRequest { string id = 1; }
      message GetUserResponse { string id = 1; }
    `,
  },
};
