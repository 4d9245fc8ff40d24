import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { scaffolderActionsExtensionPoint } from '@backstage/plugin-scaffolder-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import { examplePlatform } from '@gitops-platform/backstage-plugin-gitops-platform-common/testing';
import gitopsPlatformModule from '.';
import { fakePlatforms } from './testing/fakePlatforms';

describe('the module', () => {
  it('adds the actions to the scaffolder', async () => {
    const addActions = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [[scaffolderActionsExtensionPoint, { addActions }]],
      features: [
        gitopsPlatformModule,
        catalogServiceMock.factory(),
        mockServices.rootConfig.factory(),
        createServiceFactory({
          service: platformServiceRef,
          deps: {},
          factory: () => fakePlatforms(examplePlatform),
        }),
      ],
    });
    try {
      const added = addActions.mock.calls.flat();
      expect(added.map(({ id }) => id)).toEqual([
        'gitops:platform:describe',
        'gitops:api:describe',
        'gitops:repository:create',
        'gitops:repository:propose',
        'gitops:catalog:register',
        'gitops:service:register',
        'gitops:service:unregister',
        'gitops:preview:enable',
        'gitops:preview:disable',
        'gitops:domain-mirror:add',
        'gitops:domain-mirror:remove',
        'gitops:service-group:publish',
        'gitops:environment:add',
        'gitops:gateway-route:add',
        'gitops:image:promote',
      ]);
      expect(added.every(({ supportsDryRun }) => supportsDryRun)).toBe(true);
    } finally {
      await backend.stop();
    }
  });
});
