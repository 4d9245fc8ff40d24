import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsServiceNameSchema = makeFieldSchema({
  output: z => z.string().describe('Name of a new service'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      newRepository: z
        .boolean()
        .optional()
        .describe(
          'The template makes a repository and an entity of that name: both have to be free as well',
        ),
      repositoryField: z
        .string()
        .optional()
        .describe(
          'Field with the address of the repository that the service has: entering it once more from there is no mistake',
        ),
    }),
});

export type GitopsServiceNameProps = typeof GitopsServiceNameSchema.TProps;
