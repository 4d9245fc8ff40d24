import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsServiceGroupPickerSchema = makeFieldSchema({
  output: z => z.string().describe('Name of the chosen service group'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
    }),
});

export type GitopsServiceGroupPickerProps =
  typeof GitopsServiceGroupPickerSchema.TProps;
