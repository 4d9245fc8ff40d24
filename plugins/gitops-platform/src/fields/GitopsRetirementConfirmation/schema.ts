import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsRetirementConfirmationSchema = makeFieldSchema({
  output: z => z.string().describe('Name of the service, typed by a person'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      serviceField: z
        .string()
        .optional()
        .describe("Field with the service; 'service' by default"),
    }),
});

export type GitopsRetirementConfirmationProps =
  typeof GitopsRetirementConfirmationSchema.TProps;
