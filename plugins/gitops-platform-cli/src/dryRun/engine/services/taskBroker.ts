import { createBackendModule } from '@backstage/backend-plugin-api';
import { NotImplementedError } from '@backstage/errors';
import type { TaskBroker } from '@backstage/plugin-scaffolder-node';
import { scaffolderTaskBrokerExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';

/** Takes the place of the queue of real tasks, and with it of the engine's database. */
export const taskBrokerModule = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'dry-run-task-broker',
  register({ registerInit }) {
    registerInit({
      deps: { broker: scaffolderTaskBrokerExtensionPoint },
      async init({ broker }) {
        broker.setTaskBroker(
          new Proxy({} as TaskBroker, {
            get: () => () => {
              throw new NotImplementedError('A dry run has no tasks');
            },
          }),
        );
      },
    });
  },
});
