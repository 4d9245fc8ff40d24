import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsEnvironmentNameSchema = makeFieldSchema({
  output: z => z.string().describe('Name of a new environment'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
    }),
});

export type GitopsEnvironmentNameProps =
  typeof GitopsEnvironmentNameSchema.TProps;
