import { createSpecializedBackend } from '@backstage/backend-app-api';
import {
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  type ActionsRegistryService,
} from '@backstage/backend-plugin-api/alpha';
import { mockServices } from '@backstage/backend-test-utils';
import { optionalActionsRegistryServiceRef } from './optionalActionsRegistry';

const question = {
  name: 'question',
  title: 'Question',
  description: 'Question',
  schema: { input: (z: any) => z.object({}), output: (z: any) => z.object({}) },
  action: async () => ({ output: {} }),
};

/** A backend with nothing but what a plugin cannot do without. */
async function startWith(registry?: ActionsRegistryService) {
  const backend = createSpecializedBackend({
    defaultServiceFactories: [
      mockServices.logger.factory(),
      mockServices.rootConfig.factory(),
      mockServices.rootLogger.factory(),
      mockServices.lifecycle.factory(),
      mockServices.rootLifecycle.factory(),
      ...(registry
        ? [
            createServiceFactory({
              service: actionsRegistryServiceRef,
              deps: {},
              factory: () => registry,
            }),
          ]
        : []),
    ],
  });
  backend.add(
    createBackendPlugin({
      pluginId: 'test',
      register({ registerInit }) {
        registerInit({
          deps: { actionsRegistry: optionalActionsRegistryServiceRef },
          async init({ actionsRegistry }) {
            actionsRegistry.register(question);
          },
        });
      },
    }),
  );
  await backend.start();
  await backend.stop();
}

describe('optionalActionsRegistryServiceRef', () => {
  it('is the registry of the backend', async () => {
    const register = jest.fn();
    await startWith({ register });
    expect(register).toHaveBeenCalledWith(question);
  });

  it('lets a backend without one start', async () => {
    await expect(startWith()).resolves.toBeUndefined();
  });
});
