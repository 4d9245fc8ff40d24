import { createServiceFactory } from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { platformServiceRef } from '@gitops-platform/backstage-plugin-gitops-platform-node';
import catalogModule from '.';

describe('catalogModuleGitopsPlatform', () => {
  it('adds its processor to the catalog', async () => {
    const addProcessor = jest.fn();
    const backend = await startTestBackend({
      extensionPoints: [[catalogProcessingExtensionPoint, { addProcessor }]],
      features: [
        catalogModule,
        mockServices.logger.factory(),
        createServiceFactory({
          service: platformServiceRef,
          deps: {},
          factory: () => ({ list: () => [], read: jest.fn() } as never),
        }),
      ],
    });
    expect(addProcessor).toHaveBeenCalledWith(
      expect.objectContaining({ preProcessEntity: expect.any(Function) }),
    );
    await backend.stop();
  });
});
