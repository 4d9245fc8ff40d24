import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsEnvironmentPickerSchema = makeFieldSchema({
  output: z => z.array(z.string()).describe('Names of the chosen environments'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
    }),
});

export type GitopsEnvironmentPickerProps =
  typeof GitopsEnvironmentPickerSchema.TProps;
