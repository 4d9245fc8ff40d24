import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsEnvironmentPickerSchema = makeFieldSchema({
  output: z =>
    z
      .union([z.array(z.string()), z.string()])
      .describe(
        'Names of the chosen environments, or the name of one where the property has the type string',
      ),
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
