import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

export const GitopsDomainMirrorPickerSchema = makeFieldSchema({
  output: z => z.string().describe('Domain of the chosen mirror'),
  uiOptions: z =>
    z.object({
      platformField: z
        .string()
        .optional()
        .describe("Field with the platform; 'platform' by default"),
      environmentField: z
        .string()
        .optional()
        .describe("Field with the environment; 'environment' by default"),
    }),
});

export type GitopsDomainMirrorPickerProps =
  typeof GitopsDomainMirrorPickerSchema.TProps;
