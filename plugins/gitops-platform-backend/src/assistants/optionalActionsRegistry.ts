import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  type ActionsRegistryService,
} from '@backstage/backend-plugin-api/alpha';

/**
 * Backstage's registry of actions where the backend has one, else a registry
 * that takes no action: the API is alpha, and a backend without it must start.
 * A service is found by its id, and a default is used only where none is provided.
 */
export const optionalActionsRegistryServiceRef =
  createServiceRef<ActionsRegistryService>({
    id: actionsRegistryServiceRef.id,
    scope: 'plugin',
    defaultFactory: async service =>
      createServiceFactory({
        service,
        deps: { logger: coreServices.logger },
        factory: ({ logger }) => ({
          register({ name }) {
            logger.debug(
              `The backend has no registry of actions: assistants do not see '${name}'`,
            );
          },
        }),
      }),
  });
