import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { EntityDeploymentsService } from '../deployments';
import {
  ENTITY_REF_DESCRIPTION,
  parseEntity,
  personOf,
  READ_ONLY,
} from './question';

/** "How does this service do in each environment?" */
export function registerServiceState(options: {
  actionsRegistry: ActionsRegistryService;
  auth: AuthService;
  deployments: EntityDeploymentsService;
}): void {
  const { actionsRegistry, auth, deployments } = options;
  actionsRegistry.register({
    name: 'service-state',
    title: 'State of a service per environment',
    description:
      'Tells what Argo CD says of the service of a catalog entity in each environment: health, synchronisation, the images that run, when it was deployed, and its addresses. Needs the permission gitopsPlatform.deployments.read for the entity.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({ entityRef: z.string().describe(ENTITY_REF_DESCRIPTION) }),
      output: z =>
        z.object({
          entityRef: z.string(),
          environments: z.array(
            z.object({
              environment: z.string(),
              reading: z
                .object({ status: z.string() })
                .passthrough()
                .describe(
                  'Whether Argo CD could be asked, and how current it is',
                ),
              application: z
                .object({
                  name: z.string(),
                  health: z.string(),
                  sync: z.string(),
                  message: z.string().optional(),
                  images: z.array(z.string()),
                  deployedAt: z.string().optional().describe('ISO 8601'),
                  externalUrls: z.array(z.string()),
                })
                .optional()
                .describe('Absent where there is none, or it is not known'),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      personOf(auth, credentials);
      const { entityRef, environments } = await deployments.deploymentsOf(
        parseEntity(input.entityRef),
        { credentials },
      );
      return {
        output: {
          entityRef,
          environments: environments.map(
            ({ environment, reading, application }) => ({
              environment,
              reading: { ...reading },
              ...(application && { application }),
            }),
          ),
        },
      };
    },
  });
}
