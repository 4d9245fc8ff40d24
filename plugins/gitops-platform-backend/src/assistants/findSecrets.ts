import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { EntitySecretsService } from '../secrets';
import {
  ENTITY_REF_DESCRIPTION,
  parseEntity,
  personOf,
  READ_ONLY,
} from './question';

/** "Where are the secrets of …?" Names and states; values are never read. */
export function registerFindSecrets(options: {
  actionsRegistry: ActionsRegistryService;
  auth: AuthService;
  secrets: EntitySecretsService;
}): void {
  const { actionsRegistry, auth, secrets } = options;
  actionsRegistry.register({
    name: 'find-secrets',
    title: 'Find the secrets of a service',
    description:
      'Tells where in Vault the secrets of a catalog entity are, per environment: paths under the mount, whether they are filled, which variables are read from them, and in which line of which values file. Names and states only: values are never read. Needs the permission gitopsPlatform.secretPaths.read for the entity; each answer is entered in the audit log.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({ entityRef: z.string().describe(ENTITY_REF_DESCRIPTION) }),
      output: z =>
        z.object({
          entityRef: z.string(),
          mount: z.string().describe('Mount of the KV v2 engine'),
          environments: z.array(
            z.object({
              environment: z.string(),
              reading: z
                .object({ status: z.string() })
                .passthrough()
                .describe(
                  'Whether Vault could be asked, and how current it is',
                ),
              paths: z.array(
                z.object({
                  path: z.string(),
                  status: z
                    .string()
                    .optional()
                    .describe(
                      'filled, placeholder, missing, deleted, forbidden or foreign; absent where Vault could not be asked',
                    ),
                  variables: z.array(
                    z.object({
                      name: z.string(),
                      declaredIn: z.string().describe('File and line'),
                      present: z.boolean().optional(),
                    }),
                  ),
                }),
              ),
            }),
          ),
        }),
    },
    async action({ input, credentials }) {
      const askedBy = personOf(auth, credentials);
      const { environments, ...output } = await secrets.locationsOf(
        parseEntity(input.entityRef),
        { credentials, askedBy },
      );
      return {
        output: {
          ...output,
          environments: environments.map(({ reading, ...environment }) => ({
            ...environment,
            reading: { ...reading },
          })),
        },
      };
    },
  });
}
