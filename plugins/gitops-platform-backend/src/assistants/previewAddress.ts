import type { AuthService } from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import type { EntityPreviewsService } from '../previews';
import { MAXIMUM_BRANCH_LENGTH } from '../router/parameters';
import {
  ENTITY_REF_DESCRIPTION,
  parseEntity,
  personOf,
  READ_ONLY,
} from './question';

/** "At which address is the preview of this branch?" */
export function registerPreviewAddress(options: {
  actionsRegistry: ActionsRegistryService;
  auth: AuthService;
  previews: EntityPreviewsService;
}): void {
  const { actionsRegistry, auth, previews } = options;
  actionsRegistry.register({
    name: 'preview-address',
    title: 'Find the preview of a branch',
    description:
      'Tells at which address the preview of a branch of a catalog entity is, and how its Argo CD application does; or why the branch gets none and what to do. Needs the permission gitopsPlatform.previews.read for the entity.',
    attributes: READ_ONLY,
    schema: {
      input: z =>
        z.object({
          entityRef: z.string().describe(ENTITY_REF_DESCRIPTION),
          branch: z
            .string()
            .min(1)
            .max(MAXIMUM_BRANCH_LENGTH)
            .describe('Source branch of a merge request, open or planned'),
        }),
      output: z =>
        z.object({
          entityRef: z.string(),
          branch: z.string(),
          eligible: z
            .boolean()
            .describe('Whether an open merge request of it gets a preview'),
          url: z.string().optional(),
          application: z
            .string()
            .optional()
            .describe('Name of the Argo CD application'),
          imageTag: z.string().optional(),
          refusal: z
            .string()
            .optional()
            .describe('Why it gets none and what to do'),
          warnings: z.array(z.string()),
          running: z
            .object({ health: z.string(), sync: z.string() })
            .optional()
            .describe('Absent where it does not run, or Argo CD is not known'),
        }),
    },
    async action({ input, credentials }) {
      personOf(auth, credentials);
      const { entityRef, answer, application } = await previews.previewOfBranch(
        parseEntity(input.entityRef),
        input.branch,
        { credentials },
      );
      const { branch, eligible } = answer;
      return {
        output: answer.eligible
          ? {
              entityRef,
              branch,
              eligible,
              url: answer.url,
              application: answer.application,
              imageTag: answer.imageTag,
              warnings: answer.warnings.map(({ message }) => message),
              ...(application && {
                running: {
                  health: application.health,
                  sync: application.sync,
                },
              }),
            }
          : {
              entityRef,
              branch,
              eligible,
              refusal: answer.detail,
              warnings: [],
            },
      };
    },
  });
}
